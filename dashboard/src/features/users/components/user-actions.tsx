import type { TenantUser } from '@alquimista/painel-client';
import { MoreHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutcome } from '@/components/toasts';
import { Button } from '@/components/ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import { useUpdateUser } from '../data/users';
import { DisableConfirm } from './disable-confirm';
import { EditDialog } from './edit-dialog';

/** What may be done with somebody. Who may not be touched, the last administrator, the server knows. */
export const UserActions = ({ user, isYou }: { user: TenantUser; isYou: boolean }) => {
  const { t } = useTranslation('users');
  const [asked, setAsked] = useState<'edit' | 'disable' | null>(null);
  const update = useUpdateUser(user);
  const outcome = useOutcome();
  const close = () => setAsked(null);
  const enable = () =>
    update.mutate(
      { status: 'active' },
      { onSuccess: () => outcome.done(t('enable.done')), onError: outcome.failed },
    );
  return (
    <div className="text-right">
      <Menu>
        <MenuTrigger asChild>
          <Button
            variant="ghost"
            size="icon"
            aria-label={t('actions.more', { name: user.full_name })}
          >
            <MoreHorizontal aria-hidden />
          </Button>
        </MenuTrigger>
        <MenuContent>
          <MenuItem onSelect={() => setAsked('edit')}>{t('actions.edit')}</MenuItem>
          {user.status === 'inactive' ? (
            <MenuItem onSelect={enable}>{t('actions.enable')}</MenuItem>
          ) : (
            <MenuItem className="text-danger" onSelect={() => setAsked('disable')}>
              {t('actions.disable')}
            </MenuItem>
          )}
        </MenuContent>
      </Menu>
      <EditDialog open={asked === 'edit'} onClose={close} user={user} />
      <DisableConfirm open={asked === 'disable'} onClose={close} user={user} isYou={isYou} />
    </div>
  );
};
