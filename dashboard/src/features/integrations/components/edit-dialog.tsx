import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useSending } from '@/components/sending';
import { FormEnd } from '@/components/form-end';
import { useOutcome } from '@/components/toasts';
import { Dialog } from '@/components/ui/dialog';
import { useUpdateIntegration, type Integration } from '../data/integrations';
import { configOf, sharedFields, valuesOf, type SharedValues } from './fields';
import { SharedFields } from './shared-fields';

interface Props {
  open: boolean;
  onClose: () => void;
  integration: Integration;
}

const Form = ({ integration, onClose }: Omit<Props, 'open'>) => {
  const { t } = useTranslation('integrations');
  const { t: common } = useTranslation();
  const outcome = useOutcome();
  const form = useForm<SharedValues>({
    resolver: zodResolver(z.object(sharedFields(common, t('form.intervalRange')))),
    defaultValues: valuesOf(integration.name, integration.config),
  });
  const { dirtyFields, isDirty } = form.formState;
  const { send, failure, busy } = useSending(form, useUpdateIntegration(integration), () => {
    outcome.done(t('edit.done'));
    onClose();
  });
  const submit = (values: SharedValues) =>
    isDirty
      ? send({
          ...(dirtyFields.name && { name: values.name }),
          ...(dirtyFields.config && { config: configOf(values) }),
        })
      : onClose();
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => void form.handleSubmit(submit)(event)}
      >
        <SharedFields />
        <FormEnd action={common('actions.save')} busy={busy} error={failure} onCancel={onClose} />
      </form>
    </FormProvider>
  );
};

export const EditDialog = ({ open, onClose, integration }: Props) => {
  const { t } = useTranslation('integrations');
  return (
    <Dialog open={open} onOpenChange={onClose} title={t('edit.title')}>
      <Form integration={integration} onClose={onClose} />
    </Dialog>
  );
};
