import { useTranslation } from 'react-i18next';
import { useOutcome } from '@/components/toasts';
import { Confirm } from '@/components/ui/confirm';
import { useDeleteIntegration, useUpdateIntegration, type Integration } from '../data/integrations';

interface Props {
  open: boolean;
  onClose: () => void;
  integration: Integration;
}

export const DeactivateConfirm = ({ open, onClose, integration }: Props) => {
  const { t } = useTranslation('integrations');
  const update = useUpdateIntegration(integration);
  const outcome = useOutcome();
  return (
    <Confirm
      open={open}
      onOpenChange={onClose}
      title={t('switch.title', { name: integration.name })}
      text={t('switch.text')}
      action={t('actions.deactivate')}
      busy={update.isPending}
      onConfirm={() =>
        update.mutate(
          { status: 'inactive' },
          {
            onSuccess: () => outcome.done(t('switch.inactive')),
            onError: outcome.failed,
            onSettled: onClose,
          },
        )
      }
    />
  );
};

export const DeleteConfirm = ({ open, onClose, integration }: Props) => {
  const { t } = useTranslation('integrations');
  const { t: common } = useTranslation();
  const remove = useDeleteIntegration(integration);
  const outcome = useOutcome();
  const confirm = async () => {
    try {
      await remove.mutateAsync();
      outcome.done(t('delete.done'));
    } catch (error) {
      outcome.failed(error);
    }
    onClose();
  };
  return (
    <Confirm
      open={open}
      onOpenChange={onClose}
      title={t('delete.title', { name: integration.name })}
      text={t('delete.text')}
      action={common('actions.delete')}
      danger
      busy={remove.isPending}
      onConfirm={() => void confirm()}
    />
  );
};
