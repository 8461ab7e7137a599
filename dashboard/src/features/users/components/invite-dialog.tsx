import { zodResolver } from '@hookform/resolvers/zod';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { FormEnd } from '@/components/form-end';
import { useSending } from '@/components/sending';
import { useOutcome } from '@/components/toasts';
import { Dialog } from '@/components/ui/dialog';
import { Field, Input } from '@/components/ui/field';
import { useInvite } from '../data/users';
import { person, PersonFields, type Person } from './fields';

const LONGEST_EMAIL = 254;

interface Values extends Person {
  email: string;
}

const Form = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const outcome = useOutcome();
  const email = z
    .string()
    .check(
      z.trim(),
      z.minLength(1, common('form.required')),
      z.email(common('form.email')),
      z.maxLength(LONGEST_EMAIL, common('form.tooLong', { max: LONGEST_EMAIL })),
    );
  const form = useForm<Values>({
    resolver: zodResolver(z.object({ ...person(common), email })),
    defaultValues: { email: '', full_name: '', role: 'user' },
  });
  const { send, failure, busy } = useSending(form, useInvite(), (how) => {
    outcome.done(t(how === 'pending' ? 'invite.pending' : 'invite.done'));
    onClose();
  });
  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => void form.handleSubmit((values) => send(values))(event)}
      >
        <Field
          label={t('form.email')}
          hint={t('form.emailHint')}
          error={form.formState.errors.email?.message}
        >
          <Input type="email" autoComplete="off" {...form.register('email')} />
        </Field>
        <PersonFields />
        <FormEnd action={t('invite.submit')} busy={busy} error={failure} onCancel={onClose} />
      </form>
    </FormProvider>
  );
};

export const InviteDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useTranslation('users');
  return (
    <Dialog open={open} onOpenChange={onClose} title={t('invite.title')}>
      <Form onClose={onClose} />
    </Dialog>
  );
};
