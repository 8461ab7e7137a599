import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useSending } from '@/components/sending';
import { FormEnd } from '@/components/form-end';
import { useOutcome } from '@/components/toasts';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import { useReconnectIntegration, type Integration } from '../data/integrations';

interface Props {
  open: boolean;
  onClose: () => void;
  integration: Integration;
}

const Form = ({ integration, onClose }: Omit<Props, 'open'>) => {
  const { t } = useTranslation('integrations');
  const { t: common } = useTranslation();
  const outcome = useOutcome();
  const credential = z.string().check(z.minLength(1, common('form.required')), z.maxLength(4096));
  const form = useForm({
    resolver: zodResolver(z.object({ credential })),
    defaultValues: { credential: '' },
  });
  const { send, failure, busy } = useSending(form, useReconnectIntegration(integration), () => {
    outcome.done(t('reconnect.done'));
    onClose();
  });
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={(event) => void form.handleSubmit((values) => send(values.credential))(event)}
    >
      <Field
        label={t('form.credential')}
        hint={t('form.newCredentialHint')}
        error={form.formState.errors.credential?.message}
      >
        <Input type="password" autoComplete="new-password" {...form.register('credential')} />
      </Field>
      <FormEnd action={t('actions.reconnect')} busy={busy} error={failure} onCancel={onClose} />
    </form>
  );
};

export const ReconnectDialog = ({ open, onClose, integration }: Props) => {
  const { t } = useTranslation('integrations');
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      title={t('reconnect.title', { name: integration.name })}
      description={t('reconnect.text')}
    >
      <Form integration={integration} onClose={onClose} />
    </Dialog>
  );
};
