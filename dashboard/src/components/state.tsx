import { Inbox, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/api/error';
import { Button } from './ui/button';
import { Skeleton } from './ui/skeleton';

export const Loading = ({ className = 'h-40' }: { className?: string }) => {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('states.loading')}>
      <Skeleton className={className} />
    </div>
  );
};

export const Empty = ({ text, children }: { text?: string; children?: React.ReactNode }) => {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col items-center gap-2 py-8 text-center text-subtle">
      <Inbox aria-hidden className="size-8" />
      <p>{text ?? t('states.empty')}</p>
      {children}
    </div>
  );
};

/** What went wrong, in the server's words where it had any. */
export const useFailure = (): ((error: unknown) => string) => {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiError)) return t('states.offline');
    if (error.status === 429) return t('states.limited', { seconds: error.retryAfter ?? 1 });
    return (
      error.problem.detail ?? (error.status === 403 ? t('states.forbidden') : t('states.error'))
    );
  };
};

export const Failure = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const { t } = useTranslation();
  const failure = useFailure();
  const trace =
    error instanceof ApiError && error.status >= 500 ? error.problem.trace_id : undefined;
  return (
    <div role="alert" className="flex flex-col items-center gap-2 py-8 text-center">
      <TriangleAlert aria-hidden className="size-8 text-danger" />
      <p>{failure(error)}</p>
      {trace && <p className="text-xs text-subtle">{t('states.trace', { id: trace })}</p>}
      {onRetry && (
        <Button variant="outline" size="small" onClick={onRetry}>
          {t('states.retry')}
        </Button>
      )}
    </div>
  );
};
