import { useTranslation } from 'react-i18next';
import { ApiError } from '@/api/error';
import { useFailure } from './state';

/** Why a change did not happen, where it was asked for: a toast is out of a dialog's reach. */
export const Refusal = ({ error }: { error: unknown }) => {
  const { t } = useTranslation();
  const failure = useFailure();
  if (!error) return null;
  const stale = error instanceof ApiError && error.status === 412;
  return (
    <p role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-sm text-danger">
      {stale ? t('stale') : failure(error)}
    </p>
  );
};
