import { zodResolver } from '@hookform/resolvers/zod';
import { useId } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useSending } from '@/components/sending';
import { FormEnd } from '@/components/form-end';
import { useOutcome } from '@/components/toasts';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import { useCreateIntegration, type Integration } from '../data/integrations';
import { configOf, sharedFields, valuesOf, type SharedValues } from './fields';
import { SharedFields } from './shared-fields';

interface Values extends SharedValues {
  type: string;
  credential: string;
}

interface Props {
  open: boolean;
  onClose: () => void;
  /** The ones that are there; their types are proposed. */
  known: readonly Integration[];
}

const Form = ({ known, onClose }: Omit<Props, 'open'>) => {
  const { t } = useTranslation('integrations');
  const { t: common } = useTranslation();
  const outcome = useOutcome();
  const types = useId();
  const form = useForm<Values>({
    resolver: zodResolver(
      z.object({
        ...sharedFields(common, t('form.intervalRange')),
        type: z.string().check(z.trim(), z.regex(/^[a-z0-9_-]{1,50}$/, t('form.typePattern'))),
        credential: z.string().check(z.maxLength(4096, common('form.tooLong', { max: 4096 }))),
      }),
    ),
    defaultValues: { ...valuesOf(''), type: '', credential: '' },
  });
  const { errors } = form.formState;
  const { send, failure, busy } = useSending(form, useCreateIntegration(), () => {
    outcome.done(t('create.done'));
    onClose();
  });
  const submit = (values: Values) =>
    send({
      type: values.type,
      name: values.name,
      config: configOf(values),
      credential: values.credential || null,
    });
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => void form.handleSubmit(submit)(event)}
      >
        <Field label={t('form.type')} hint={t('form.typeHint')} error={errors.type?.message}>
          <Input list={types} autoCapitalize="none" {...form.register('type')} />
        </Field>
        <datalist id={types}>
          {[...new Set(known.map(({ type }) => type))].map((type) => (
            <option key={type} value={type} />
          ))}
        </datalist>
        <SharedFields />
        <Field
          label={t('form.credential')}
          hint={t('form.credentialHint')}
          error={errors.credential?.message}
        >
          <Input type="password" autoComplete="new-password" {...form.register('credential')} />
        </Field>
        <FormEnd action={common('actions.create')} busy={busy} error={failure} onCancel={onClose} />
      </form>
    </FormProvider>
  );
};

export const CreateDialog = ({ open, onClose, known }: Props) => {
  const { t } = useTranslation('integrations');
  return (
    <Dialog open={open} onOpenChange={onClose} title={t('new')}>
      <Form known={known} onClose={onClose} />
    </Dialog>
  );
};
