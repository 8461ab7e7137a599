import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useSending } from '@/components/sending';
import { FormEnd } from '@/components/form-end';
import { useOutcome } from '@/components/toasts';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Select } from '@/components/ui/field';
import { PLATFORM_ZONE } from '@/format';
import { useOnboarding } from '../data/changes';
import { PlanSelect } from './plan-select';
import { SegmentInput } from './segment-input';

/** Twelve letters or digits and two check digits, with or without punctuation; whether they are right, the server judges. */
const CNPJ = /^[A-Z0-9]{2}\.?[A-Z0-9]{3}\.?[A-Z0-9]{3}\/?[A-Z0-9]{4}-?\d{2}$/i;
const ZONES = Intl.supportedValuesOf('timeZone');

const schema = (t: TFunction<['tenants', 'common']>) => {
  const needed = z.string().check(z.trim(), z.minLength(1, t('common:form.required')));
  return z.object({
    name: needed,
    cnpj: z.string().check(z.trim(), z.regex(CNPJ, t('onboarding.cnpjShape'))),
    segment: needed,
    plan: needed,
    mrr_estimate: z.number(t('common:form.number')),
    time_zone: needed,
  });
};

/** Makes a company a tenant. */
export const Onboarding = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation(['tenants', 'common']);
  const navigate = useNavigate();
  const outcome = useOutcome();
  const form = useForm({
    resolver: zodResolver(schema(t)),
    defaultValues: {
      name: '',
      cnpj: '',
      segment: '',
      plan: '',
      mrr_estimate: NaN,
      time_zone: PLATFORM_ZONE,
    },
  });
  const { send, failure, busy } = useSending(form, useOnboarding(), ({ data }) => {
    onClose();
    if (!data) return;
    outcome.done(t('onboarding.done', { name: data.name }));
    void navigate({ to: '/company/tenants/$tenantId', params: { tenantId: data.id } });
  });
  const { register, formState } = form;
  const { errors } = formState;

  return (
    <Dialog open onOpenChange={onClose} title={t('onboarding.title')}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => void form.handleSubmit(send)(event)}
      >
        <Field label={t('fields.name')} error={errors.name?.message}>
          <Input maxLength={255} autoComplete="off" {...register('name')} />
        </Field>
        <Field
          label={t('fields.cnpj')}
          hint={t('onboarding.cnpjHint')}
          error={errors.cnpj?.message}
        >
          <Input maxLength={20} autoComplete="off" {...register('cnpj')} />
        </Field>
        <Field label={t('fields.segment')} error={errors.segment?.message}>
          <SegmentInput {...register('segment')} />
        </Field>
        <Field label={t('fields.plan')} error={errors.plan?.message}>
          <PlanSelect {...register('plan')} />
        </Field>
        <Field label={t('fields.mrr_estimate')} error={errors.mrr_estimate?.message}>
          <Input
            type="number"
            min={0}
            step={0.01}
            {...register('mrr_estimate', { valueAsNumber: true })}
          />
        </Field>
        <Field
          label={t('fields.time_zone')}
          hint={t('onboarding.zoneHint')}
          error={errors.time_zone?.message}
        >
          <Select {...register('time_zone')}>
            {ZONES.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
        </Field>
        <FormEnd action={t('onboarding.action')} busy={busy} onCancel={onClose} error={failure} />
      </form>
    </Dialog>
  );
};
