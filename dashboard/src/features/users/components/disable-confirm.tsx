import type { TenantUser } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { Refusal } from '@/components/refusal';
import { useOutcome } from '@/components/toasts';
import { Confirm } from '@/components/ui/confirm';
import { useUpdateUser } from '../data/users';

interface Props {
  open: boolean;
  onClose: () => void;
  user: TenantUser;
  isYou: boolean;
}

export const DisableConfirm = ({ open, onClose, user, isYou }: Props) => {
  const { t } = useTranslation('users');
  const update = useUpdateUser(user);
  const outcome = useOutcome();
  const close = () => {
    update.reset();
    onClose();
  };
  const disable = () =>
    update.mutate(
      { status: 'inactive' },
      {
        onSuccess: () => {
          outcome.done(t('disable.done'));
          close();
        },
      },
    );
  return (
    <Confirm
      open={open}
      onOpenChange={close}
      title={t('disable.title', { name: user.full_name })}
      text={isYou ? t('disable.self') : t('disable.text')}
      action={t('actions.disable')}
      danger
      busy={update.isPending}
      onConfirm={disable}
    >
      <div className="mt-3">
        <Refusal error={update.error} />
      </div>
    </Confirm>
  );
};
