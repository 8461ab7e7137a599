import { Menu, X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Brand } from './brand';
import { Navigation } from './navigation';

/** The menu of small screens. */
const Drawer = () => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>
        <Button variant="ghost" size="icon" className="md:hidden" aria-label={t('menu.open')}>
          <Menu aria-hidden />
        </Button>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/50 md:hidden" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-72 max-w-[85vw] overflow-y-auto bg-surface p-4 md:hidden"
        >
          <div className="mb-4 flex items-center justify-between">
            <Radix.Title asChild>
              <div>
                <Brand />
              </div>
            </Radix.Title>
            <Radix.Close asChild>
              <Button variant="ghost" size="icon" aria-label={t('menu.close')}>
                <X aria-hidden />
              </Button>
            </Radix.Close>
          </div>
          <Navigation onFollow={() => setOpen(false)} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};

export default Drawer;
