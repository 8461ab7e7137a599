import { zodResolver } from '@hookform/resolvers/zod';
import type { Plan } from '@alquimista/painel-client';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { ApiError } from '@/api/error';
import { FormEnd } from '@/components/form-end';
import { useSending } from '@/components/sending';
import { useOutcome } from '@/components/toasts';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import { useChangePlan } from '../data/plans';
import { changed, termsOf, type Terms } from '../data/terms';

const AMOUNTS = ['monthly_price', 'yearly_price'] as const;
const COUNTS = ['max_agents', 'max_users', 'max_requests_per_month'] as const;

const useSchema = () => {
  const { t } = useTranslation(['plans', 'common']);
  const amount = z
    .number(t('common:form.number'))
    .check(z.minimum(0, t('form.amount')), z.multipleOf(0.01, t('form.amount')));
  const count = z.int(t('form.count')).check(z.minimum(1, t('form.count')));
  return z.object({
    name: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, t('common:form.required')),
        z.maxLength(100, t('common:form.tooLong', { max: 100 })),
      ),
    monthly_price: amount,
    yearly_price: amount,
    max_agents: count,
    max_users: count,
    max_requests_per_month: count,
  });
};

/** Changes a plan as it was when the dialog opened, or, where somebody was faster, as it is since. */
export const PlanDialog = ({ plan, onClose }: { plan: Plan; onClose: () => void }) => {
  const { t } = useTranslation(['plans', 'common']);
  const outcome = useOutcome();
  const [shown, setShown] = useState(plan);
  const before = termsOf(shown);
  const form = useForm<Terms>({
    resolver: zodResolver(useSchema()),
    values: before,
    resetOptions: { keepDirtyValues: true },
  });
  const { errors } = form.formState;
  const { send, failure, busy } = useSending(form, useChangePlan(), () => {
    outcome.done(t('changed'));
    onClose();
  });

  if (failure instanceof ApiError && failure.status === 412 && plan.version !== shown.version) {
    setShown(plan);
  }

  const submit = form.handleSubmit((after) => {
    const change = changed(before, after);
    if (Object.keys(change).length === 0) return onClose();
    send({ plan: shown, change });
  });

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('changeOne', { name: plan.name })}
      description={t('form.text')}
    >
      <form noValidate className="space-y-4" onSubmit={(event) => void submit(event)}>
        <Field label={t('terms.name')} error={errors.name?.message}>
          <Input maxLength={100} {...form.register('name')} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          {AMOUNTS.map((field) => (
            <Field key={field} label={t(`terms.${field}`)} error={errors[field]?.message}>
              <Input
                type="number"
                min={0}
                step={0.01}
                inputMode="decimal"
                {...form.register(field, { valueAsNumber: true })}
              />
            </Field>
          ))}
          {COUNTS.map((field) => (
            <Field key={field} label={t(`terms.${field}`)} error={errors[field]?.message}>
              <Input
                type="number"
                min={1}
                step={1}
                inputMode="numeric"
                {...form.register(field, { valueAsNumber: true })}
              />
            </Field>
          ))}
        </div>
        <FormEnd action={t('common:actions.save')} busy={busy} onCancel={onClose} error={failure} />
      </form>
    </Dialog>
  );
};
