import { zodResolver } from '@hookform/resolvers/zod';
import type { NewTenantIncident } from '@alquimista/painel-client';
import type { TFunction } from 'i18next';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useSending } from '@/components/sending';
import { FormEnd } from '@/components/form-end';
import { TenantChoice } from '@/components/tenant-choice';
import { useOutcome } from '@/components/toasts';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Select, Textarea } from '@/components/ui/field';
import { SEVERITIES, useNewIncident } from '../data/changes';
import { useStaff } from '../data/incidents';

const SEVERITY: NewTenantIncident['severity'] = 'warning';

const schema = (t: TFunction<['incidents', 'common']>) => {
  const needed = z.string().check(z.trim(), z.minLength(1, t('common:form.required')));
  return z.object({
    tenant_id: needed,
    title: needed,
    description: z.string().check(z.trim()),
    severity: z.enum(SEVERITIES),
    assignee: z.string(),
  });
};

interface Props {
  /** For whom; without one that is chosen. */
  tenant?: { id: string; name: string };
  onClose: () => void;
}

/** Says that something went wrong for a tenant. */
export const NewIncident = ({ tenant, onClose }: Props) => {
  const { t } = useTranslation(['incidents', 'common']);
  const outcome = useOutcome();
  const staff = useStaff();
  const form = useForm({
    resolver: zodResolver(schema(t)),
    defaultValues: {
      tenant_id: tenant?.id ?? '',
      title: '',
      description: '',
      severity: SEVERITY,
      assignee: '',
    },
  });
  const { send, failure, busy } = useSending(form, useNewIncident(), () => {
    onClose();
    outcome.done(t('new.done'));
  });
  const { register, control, formState } = form;
  const { errors } = formState;
  const chosen = useWatch({ control, name: 'tenant_id' });

  const save = form.handleSubmit(({ description, assignee, ...incident }) =>
    send({ ...incident, description: description || null, assignee: assignee || null }),
  );
  return (
    <Dialog open onOpenChange={onClose} title={t('new.title')} description={tenant?.name}>
      <form noValidate className="space-y-4" onSubmit={(event) => void save(event)}>
        {!tenant && (
          <TenantChoice
            label={t('fields.tenant')}
            value={chosen || undefined}
            none={t('new.chooseTenant')}
            error={errors.tenant_id?.message}
            onChange={(id) =>
              form.setValue('tenant_id', id ?? '', { shouldValidate: formState.isSubmitted })
            }
          />
        )}
        <Field label={t('fields.title')} error={errors.title?.message}>
          <Input maxLength={200} {...register('title')} />
        </Field>
        <Field label={t('fields.description')} error={errors.description?.message}>
          <Textarea maxLength={10_000} {...register('description')} />
        </Field>
        <Field label={t('fields.severity')} error={errors.severity?.message}>
          <Select {...register('severity')}>
            {SEVERITIES.map((severity) => (
              <option key={severity} value={severity}>
                {t(`common:severity.${severity}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('fields.assignee')} error={errors.assignee?.message}>
          <Select {...register('assignee')}>
            <option value="">{t('nobody')}</option>
            {staff.data?.staff.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <FormEnd action={t('new.action')} busy={busy} onCancel={onClose} error={failure} />
      </form>
    </Dialog>
  );
};
