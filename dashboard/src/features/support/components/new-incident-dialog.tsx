import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { FormEnd } from '@/components/form-end';
import { useSending } from '@/components/sending';
import { useOutcome } from '@/components/toasts';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Select, Textarea } from '@/components/ui/field';
import { useCreateIncident } from '../data/incidents';

const SEVERITIES = ['info', 'warning', 'error', 'critical'] as const;
const TITLE = 200;
const DESCRIPTION = 10_000;

interface Props {
  open: boolean;
  onClose: () => void;
  onDone: (id: string | undefined) => void;
}

const Form = ({ onClose, onDone }: Omit<Props, 'open'>) => {
  const { t } = useTranslation('support');
  const { t: common } = useTranslation();
  const outcome = useOutcome();
  const upTo = (max: number) => z.maxLength(max, common('form.tooLong', { max }));
  const form = useForm({
    resolver: zodResolver(
      z.object({
        title: z.string().check(z.trim(), z.minLength(1, common('form.required')), upTo(TITLE)),
        description: z.string().check(z.trim(), upTo(DESCRIPTION)),
        severity: z.enum(SEVERITIES),
      }),
    ),
    defaultValues: { title: '', description: '', severity: 'warning' as const },
  });
  const { errors } = form.formState;
  const { send, failure, busy } = useSending(form, useCreateIncident(), (incident) => {
    outcome.done(t('new.done'));
    onDone(incident?.id);
  });
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={(event) =>
        void form.handleSubmit(({ description, ...values }) =>
          send({ ...values, description: description || null }),
        )(event)
      }
    >
      <Field label={t('form.title')} error={errors.title?.message}>
        <Input {...form.register('title')} />
      </Field>
      <Field
        label={t('form.description')}
        hint={t('form.descriptionHint')}
        error={errors.description?.message}
      >
        <Textarea rows={6} {...form.register('description')} />
      </Field>
      <Field label={t('form.severity')} error={errors.severity?.message}>
        <Select {...form.register('severity')}>
          {SEVERITIES.map((severity) => (
            <option key={severity} value={severity}>
              {common(`severity.${severity}`)}
            </option>
          ))}
        </Select>
      </Field>
      <FormEnd action={t('new.submit')} busy={busy} error={failure} onCancel={onClose} />
    </form>
  );
};

export const NewIncidentDialog = ({ open, ...rest }: Props) => {
  const { t } = useTranslation('support');
  return (
    <Dialog
      open={open}
      onOpenChange={rest.onClose}
      title={t('new.title')}
      description={t('new.text')}
    >
      <Form {...rest} />
    </Dialog>
  );
};
