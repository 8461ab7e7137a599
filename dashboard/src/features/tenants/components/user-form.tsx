import { zodResolver } from '@hookform/resolvers/zod';
import type { TenantUser } from '@alquimista/painel-client';
import type { TFunction } from 'i18next';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useSending } from '@/components/sending';
import { FormEnd } from '@/components/form-end';
import { useOutcome } from '@/components/toasts';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input, Select } from '@/components/ui/field';
import { ROLES, useInvitation, useUserChange } from '../data/users';

const schema = (t: TFunction<['tenants', 'common']>) =>
  z.object({
    full_name: z.string().check(z.trim(), z.minLength(1, t('common:form.required'))),
    email: z.email(t('common:form.email')),
    role: z.enum(ROLES),
  });

interface Props {
  tenantId: string;
  /** Who is changed; without one somebody is invited. */
  user?: TenantUser;
  onClose: () => void;
}

/** Invites somebody, or changes their name and role. */
export const UserForm = ({ tenantId, user, onClose }: Props) => {
  const { t } = useTranslation(['tenants', 'common']);
  const outcome = useOutcome();
  const form = useForm({
    resolver: zodResolver(schema(t)),
    defaultValues: {
      full_name: user?.full_name ?? '',
      email: user?.email ?? '',
      role: user?.role ?? 'user',
    },
  });
  const { register, formState } = form;
  const { errors } = formState;
  const done = () => {
    onClose();
    outcome.done();
  };
  const invitation = useSending(form, useInvitation(tenantId), done);
  const change = useSending(form, useUserChange(tenantId), done);
  const { failure, busy } = user ? change : invitation;

  const save = form.handleSubmit(({ full_name, email, role }) =>
    user
      ? change.send({ user, change: { full_name, role } })
      : invitation.send({ full_name, email, role }),
  );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={user ? t('users.edit', { name: user.full_name }) : t('users.invite')}
    >
      <form noValidate className="space-y-4" onSubmit={(event) => void save(event)}>
        <Field label={t('users.name')} error={errors.full_name?.message}>
          <Input maxLength={120} autoComplete="off" {...register('full_name')} />
        </Field>
        <Field label={t('users.email')} error={errors.email?.message}>
          <Input
            type="email"
            maxLength={254}
            autoComplete="off"
            readOnly={Boolean(user)}
            {...register('email')}
          />
        </Field>
        <Field label={t('users.role')} error={errors.role?.message}>
          <Select {...register('role')}>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`common:role.${role}`)}
              </option>
            ))}
          </Select>
        </Field>
        <FormEnd
          action={t(user ? 'common:actions.save' : 'users.send')}
          busy={busy}
          onCancel={onClose}
          error={failure}
        />
      </form>
    </Dialog>
  );
};
