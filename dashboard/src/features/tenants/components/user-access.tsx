import type { TenantUser } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { useOutcome } from '@/components/toasts';
import { Confirm } from '@/components/ui/confirm';
import { useUserChange } from '../data/users';

interface Props {
  tenantId: string;
  user: TenantUser;
  onClose: () => void;
}

/** Takes somebody's access away, or gives it back. */
export const UserAccess = ({ tenantId, user, onClose }: Props) => {
  const { t } = useTranslation('tenants');
  const outcome = useOutcome();
  const change = useUserChange(tenantId);
  const back = user.status === 'inactive';
  return (
    <Confirm
      open
      onOpenChange={onClose}
      title={t(back ? 'users.enable' : 'users.disable', { name: user.full_name })}
      text={t(back ? 'users.enableText' : 'users.disableText')}
      action={t(back ? 'actions.reactivate' : 'actions.deactivate')}
      danger={!back}
      busy={change.isPending}
      onConfirm={() =>
        change.mutate(
          { user, change: { status: back ? 'active' : 'inactive' } },
          { onSuccess: () => outcome.done(), onError: outcome.failed, onSettled: onClose },
        )
      }
    />
  );
};
