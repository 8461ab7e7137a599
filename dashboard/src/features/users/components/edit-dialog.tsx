import { zodResolver } from '@hookform/resolvers/zod';
import type { TenantUser } from '@alquimista/painel-client';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { FormEnd } from '@/components/form-end';
import { useSending } from '@/components/sending';
import { useOutcome } from '@/components/toasts';
import { Dialog } from '@/components/ui/dialog';
import { useUpdateUser } from '../data/users';
import { person, PersonFields, type Person } from './fields';

interface Props {
  open: boolean;
  onClose: () => void;
  user: TenantUser;
}

const Form = ({ user, onClose }: Omit<Props, 'open'>) => {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const outcome = useOutcome();
  const form = useForm<Person>({
    resolver: zodResolver(z.object(person(common))),
    defaultValues: { full_name: user.full_name, role: user.role },
  });
  const { isDirty, dirtyFields } = form.formState;
  const { send, failure, busy } = useSending(form, useUpdateUser(user), () => {
    outcome.done(t('edit.done'));
    onClose();
  });
  const submit = ({ full_name, role }: Person) =>
    isDirty
      ? send({ ...(dirtyFields.full_name && { full_name }), ...(dirtyFields.role && { role }) })
      : onClose();
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => void form.handleSubmit(submit)(event)}
      >
        <PersonFields />
        {dirtyFields.role && user.role === 'admin' && (
          <p role="status" className="text-sm text-subtle">
            {t('edit.roleNote')}
          </p>
        )}
        <FormEnd action={common('actions.save')} busy={busy} error={failure} onCancel={onClose} />
      </form>
    </FormProvider>
  );
};

export const EditDialog = ({ open, onClose, user }: Props) => {
  const { t } = useTranslation('users');
  return (
    <Dialog open={open} onOpenChange={onClose} title={t('edit.title')} description={user.email}>
      <Form user={user} onClose={onClose} />
    </Dialog>
  );
};
