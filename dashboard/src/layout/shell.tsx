import { Outlet, useLocation } from '@tanstack/react-router';
import { Menu as MenuIcon, X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/auth/session';
import { Loading } from '@/components/state';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Brand } from './brand';
import { Navigation } from './navigation';
import { SessionEnds } from './session-ends';
import { TenantSelector } from './tenant-selector';

const HeaderMenus = lazy(() => import('./header-menus'));

const Drawer = () => {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>
        <Button variant="ghost" size="icon" className="md:hidden" aria-label={t('menu.open')}>
          <MenuIcon aria-hidden />
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

/** What stands around every page. */
export const Shell = () => {
  const { t } = useTranslation();
  const { internal } = useSession();
  const { pathname } = useLocation();
  const inside = pathname.startsWith('/company');
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[15rem_1fr]">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-primary px-3 py-2 text-on-primary focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skip')}
      </a>
      <aside className="sticky top-0 hidden h-dvh overflow-y-auto border-r bg-surface p-4 md:block">
        <div className="mb-6 px-3">
          <Brand />
        </div>
        <Navigation />
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-30 flex flex-wrap items-center gap-2 border-b bg-surface px-3 py-2 sm:px-6">
          <Drawer />
          {inside && (
            <Badge className="bg-[#6D28D9] text-white" data-testid="internal-area">
              {t('operational')}
            </Badge>
          )}
          {internal && !inside && <TenantSelector />}
          <div className="ml-auto flex h-10 items-center">
            <Suspense>
              <HeaderMenus />
            </Suspense>
          </div>
        </header>
        <main id="content" tabIndex={-1} className="flex-1 px-3 py-5 sm:px-6">
          <Suspense fallback={<Loading className="h-96" />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <SessionEnds />
    </div>
  );
};
