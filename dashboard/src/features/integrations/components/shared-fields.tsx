import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, Input } from '@/components/ui/field';
import type { SharedValues } from './fields';

/** The fields that both forms have. */
export const SharedFields = () => {
  const { t } = useTranslation('integrations');
  const { register, formState } = useFormContext<SharedValues>();
  const { name, config } = formState.errors;
  return (
    <>
      <Field label={t('form.name')} error={name?.message}>
        <Input autoComplete="off" {...register('name')} />
      </Field>
      <Field label={t('form.account')} error={config?.account?.message}>
        <Input autoComplete="off" {...register('config.account')} />
      </Field>
      <Field
        label={t('form.endpoint')}
        hint={t('form.endpointHint')}
        error={config?.endpoint?.message}
      >
        <Input type="url" inputMode="url" {...register('config.endpoint')} />
      </Field>
      <Field label={t('form.interval')} error={config?.intervalo_minutos?.message}>
        <Input inputMode="numeric" {...register('config.intervalo_minutos')} />
      </Field>
    </>
  );
};
