import type { IncidentComment } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { moment } from '@/format';
import { useTenantZone } from '@/layout/tenant-zone';

/** What was said, oldest first. */
export const Comments = ({ comments }: { comments: readonly IncidentComment[] }) => {
  const { t, i18n } = useTranslation('support');
  const zone = useTenantZone();
  return (
    <section className="space-y-3">
      <h3 className="font-semibold">{t('comments.title')}</h3>
      {comments.length === 0 && <p className="text-sm text-subtle">{t('comments.none')}</p>}
      <ol className="space-y-3">
        {comments.map(({ id, author, text, created_at }) => (
          <li key={id} className="rounded-md bg-muted px-3 py-2">
            <p className="flex flex-wrap justify-between gap-x-3 text-sm">
              <span className="font-medium">
                {author ? (author.name ?? t('file.left')) : t('file.erased')}
              </span>
              <time dateTime={created_at} className="text-subtle">
                {moment(created_at, i18n.language, zone)}
              </time>
            </p>
            <p className="mt-1 break-words whitespace-pre-wrap">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
