import { zodResolver } from '@hookform/resolvers/zod';
import type { TenantChange, TenantFile } from '@alquimista/painel-client';
import type { TFunction } from 'i18next';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useSending } from '@/components/sending';
import { FormEnd } from '@/components/form-end';
import { useOutcome } from '@/components/toasts';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import { useTenantChange } from '../data/changes';
import { PlanSelect } from './plan-select';
import { SegmentInput } from './segment-input';

const schema = (t: TFunction<['tenants', 'common']>) => {
  const needed = z.string().check(z.trim(), z.minLength(1, t('common:form.required')));
  return z.object({
    name: needed,
    plan: needed,
    segment: needed,
    mrr_estimate: z.number(t('common:form.number')),
  });
};

/** Only what is to be another is sent, so that what somebody else changes meanwhile stays theirs. */
const changed = (tenant: TenantFile, wanted: Required<Omit<TenantChange, 'status'>>) =>
  Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => tenant[key as keyof TenantFile] !== value),
  ) as TenantChange;

/** Changes a tenant's plan, segment, revenue or name, made of the version that is shown. */
export const TenantEdit = ({ tenant, onClose }: { tenant: TenantFile; onClose: () => void }) => {
  const { t } = useTranslation(['tenants', 'common']);
  const outcome = useOutcome();
  const form = useForm({
    resolver: zodResolver(schema(t)),
    defaultValues: {
      name: tenant.name,
      plan: tenant.plan,
      segment: tenant.segment,
      mrr_estimate: tenant.mrr_estimate,
    },
  });
  const { send, failure, busy } = useSending(form, useTenantChange(tenant), () => {
    onClose();
    outcome.done();
  });
  const { register, formState } = form;
  const { errors } = formState;

  const save = form.handleSubmit((wanted) => {
    const body = changed(tenant, wanted);
    if (Object.keys(body).length === 0) onClose();
    else send(body);
  });
  return (
    <Dialog open onOpenChange={onClose} title={t('edit.title', { name: tenant.name })}>
      <form noValidate className="space-y-4" onSubmit={(event) => void save(event)}>
        <Field label={t('fields.name')} error={errors.name?.message}>
          <Input maxLength={255} {...register('name')} />
        </Field>
        <Field label={t('fields.plan')} error={errors.plan?.message}>
          <PlanSelect current={tenant.plan} {...register('plan')} />
        </Field>
        <Field label={t('fields.segment')} error={errors.segment?.message}>
          <SegmentInput {...register('segment')} />
        </Field>
        <Field label={t('fields.mrr_estimate')} error={errors.mrr_estimate?.message}>
          <Input
            type="number"
            min={0}
            step={0.01}
            {...register('mrr_estimate', { valueAsNumber: true })}
          />
        </Field>
        <FormEnd action={t('common:actions.save')} busy={busy} onCancel={onClose} error={failure} />
      </form>
    </Dialog>
  );
};
