import type { CommandTypeDescription } from '@alquimista/painel-client';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { setFieldErrors } from '@/components/form';
import { useFailure } from '@/components/state';
import { TenantChoice } from '@/components/tenant-choice';
import { useOutcome } from '@/components/toasts';
import { Button } from '@/components/ui/button';
import { Field, Textarea } from '@/components/ui/field';
import { useSubmit, useTrial } from '../data/commands';
import { emptyOrder, orderOf, orderSchema, type OrderValues } from '../data/order';
import { parametersOf } from '../data/parameters';
import { AskFirst } from './ask-first';
import { ParameterField } from './parameter-field';
import { TrialResult } from './trial-result';

interface Props {
  type: CommandTypeDescription;
  tenant: string | undefined;
  onSent: (id: string) => void;
}

/** An order of one type: what it needs is what the type's schema says. */
export const OrderForm = ({ type, tenant, onSent }: Props) => {
  const { t } = useTranslation(['operations', 'common']);
  const outcome = useOutcome();
  const failure = useFailure();
  const submit = useSubmit();
  const trial = useTrial();
  const [asked, setAsked] = useState<OrderValues>();
  const parameters = useMemo(() => parametersOf(type.parameters), [type.parameters]);
  const form = useForm<OrderValues>({
    defaultValues: emptyOrder(parameters, tenant),
    resolver: zodResolver(orderSchema(type, parameters, t)),
  });
  const { control, register, formState, handleSubmit, setValue } = form;
  const chosen = useWatch({ control, name: 'tenant_id' });
  const error = submit.error ?? trial.error;

  const changed = () => {
    trial.reset();
    submit.reset();
  };
  const refused = (reason: unknown) => setFieldErrors(form, reason);

  const send = (values: OrderValues) => {
    trial.reset();
    submit.mutate(orderOf(type, parameters, values), {
      onSuccess: ({ command_id, message }) => {
        outcome.done(message);
        onSent(command_id);
        form.reset(emptyOrder(parameters, values.tenant_id));
      },
      onError: refused,
      onSettled: () => setAsked(undefined),
    });
  };
  const look = (values: OrderValues) => {
    submit.reset();
    trial.mutate(orderOf(type, parameters, values), { onError: refused });
  };
  /** What names something that it acts on is asked about first; a look around is not. */
  const ask = parameters.some(({ required }) => required) ? setAsked : send;

  return (
    <form
      noValidate
      className="space-y-4"
      onChange={changed}
      onSubmit={(event) => void handleSubmit(ask)(event)}
    >
      <Controller
        control={control}
        name="tenant_id"
        render={({ field, fieldState }) => (
          <TenantChoice
            label={t('form.tenant')}
            value={field.value || undefined}
            none={t(type.tenant === 'required' ? 'form.tenantNone' : 'form.tenantOptional')}
            hint={type.tenant === 'required' ? undefined : t('form.tenantHint')}
            error={fieldState.error?.message}
            onChange={(next = '') => {
              field.onChange(next);
              for (const { name, kind } of parameters)
                if (kind === 'id') setValue(`parameters.${name}`, '');
              changed();
            }}
          />
        )}
      />
      {parameters.map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          type={type}
          tenant={chosen || undefined}
          error={formState.errors.parameters?.[parameter.name]?.message}
          field={register(`parameters.${parameter.name}`)}
        />
      ))}
      <Field
        label={t('form.reason')}
        hint={t('form.reasonHint')}
        error={formState.errors.reason?.message}
      >
        <Textarea {...register('reason')} />
      </Field>
      {error && (
        <p role="alert" className="text-sm text-danger">
          {failure(error)}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={submit.isPending}>
          {t('form.submit')}
        </Button>
        <Button
          variant="outline"
          disabled={trial.isPending}
          onClick={(event) => void handleSubmit(look)(event)}
        >
          {t('form.try')}
        </Button>
      </div>
      {trial.data && <TrialResult of={trial.data} />}
      <AskFirst
        type={type}
        values={asked}
        busy={submit.isPending}
        onAnswer={(yes) => (yes && asked ? send(asked) : setAsked(undefined))}
      />
    </form>
  );
};
