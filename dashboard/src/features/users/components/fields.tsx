import type { TenantUser } from '@alquimista/painel-client';
import type { TFunction } from 'i18next';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Field, Input, Select } from '@/components/ui/field';
import { ROLES } from '../data/users';

const LONGEST_NAME = 120;

export type Person = Pick<TenantUser, 'full_name' | 'role'>;

export const person = (t: TFunction) => ({
  full_name: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, t('form.required')),
      z.maxLength(LONGEST_NAME, t('form.tooLong', { max: LONGEST_NAME })),
    ),
  role: z.enum(ROLES),
});

/** What is asked of somebody new and of somebody known. */
export const PersonFields = () => {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const { register, formState } = useFormContext<Person>();
  return (
    <>
      <Field label={t('form.name')} error={formState.errors.full_name?.message}>
        <Input autoComplete="off" {...register('full_name')} />
      </Field>
      <Field
        label={t('form.role')}
        hint={t('form.roleHint')}
        error={formState.errors.role?.message}
      >
        <Select {...register('role')}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {common(`role.${role}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
};
