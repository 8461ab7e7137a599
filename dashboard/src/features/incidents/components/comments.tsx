import { zodResolver } from '@hookform/resolvers/zod';
import type { TenantIncidentFile } from '@alquimista/painel-client';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { useCan } from '@/auth/session';
import { useSending } from '@/components/sending';
import { Refusal } from '@/components/refusal';
import { Button } from '@/components/ui/button';
import { Field, Textarea } from '@/components/ui/field';
import { moment } from '@/format';
import { useComment } from '../data/changes';

const NewComment = ({ incident }: { incident: string }) => {
  const { t } = useTranslation(['incidents', 'common']);
  const text = z.string().check(z.trim(), z.minLength(1, t('common:form.required')));
  const form = useForm({
    resolver: zodResolver(z.object({ text })),
    defaultValues: { text: '' },
  });
  const { send, failure, busy } = useSending(form, useComment(incident), () => form.reset());
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(send)(event)}>
      <Field
        label={t('comments.text')}
        hint={t('comments.hint')}
        error={form.formState.errors.text?.message}
      >
        <Textarea maxLength={5000} {...form.register('text')} />
      </Field>
      <Refusal error={failure} />
      <div className="mt-2 flex justify-end">
        <Button type="submit" variant="outline" disabled={busy}>
          {t('comments.send')}
        </Button>
      </div>
    </form>
  );
};

/** What was said about an incident. */
export const Comments = ({ file }: { file: TenantIncidentFile }) => {
  const { t, i18n } = useTranslation('incidents');
  const can = useCan();
  return (
    <section className="space-y-3 border-t pt-4">
      <h3 className="font-semibold">{t('comments.title')}</h3>
      {file.comments.length === 0 ? (
        <p className="text-subtle">{t('comments.none')}</p>
      ) : (
        <ol className="space-y-3">
          {file.comments.map(({ id, author, text, created_at }) => (
            <li key={id} className="rounded-md bg-muted p-3">
              <p className="text-sm text-subtle">
                <span className="font-medium text-foreground">{author?.name ?? t('gone')}</span>
                {` · ${moment(created_at, i18n.language)}`}
              </p>
              <p className="mt-1 wrap-anywhere whitespace-pre-wrap">{text}</p>
            </li>
          ))}
        </ol>
      )}
      {can('commentInternalIncident') && <NewComment incident={file.id} />}
    </section>
  );
};
