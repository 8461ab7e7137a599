import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { Refusal } from '@/components/refusal';
import { useSending } from '@/components/sending';
import { useOutcome } from '@/components/toasts';
import { Button } from '@/components/ui/button';
import { Field, Textarea } from '@/components/ui/field';
import { useComment } from '../data/incidents';

const LONGEST = 5000;

export const CommentForm = ({ id }: { id: string }) => {
  const { t } = useTranslation('support');
  const { t: common } = useTranslation();
  const outcome = useOutcome();
  const text = z
    .string()
    .check(
      z.trim(),
      z.minLength(1, common('form.required')),
      z.maxLength(LONGEST, common('form.tooLong', { max: LONGEST })),
    );
  const form = useForm({
    resolver: zodResolver(z.object({ text })),
    defaultValues: { text: '' },
  });
  const { send, failure, busy } = useSending(form, useComment(id), () => {
    outcome.done(t('comments.done'));
    form.reset();
  });
  return (
    <form
      noValidate
      className="space-y-2"
      onSubmit={(event) => void form.handleSubmit((values) => send(values.text))(event)}
    >
      <Field label={t('comments.label')} error={form.formState.errors.text?.message}>
        <Textarea {...form.register('text')} />
      </Field>
      <Refusal error={failure} />
      <div className="flex justify-end">
        <Button type="submit" disabled={busy}>
          {t('comments.send')}
        </Button>
      </div>
    </form>
  );
};
