import { toast, Toaster } from 'sonner';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@/api/error';
import { useTheme } from '@/layout/theme';
import { useFailure } from './state';

const Toasts = () => <Toaster theme={useTheme().shown} position="bottom-right" closeButton />;

export default Toasts;

/** Tells how a change went. */
export const useOutcome = () => {
  const { t } = useTranslation();
  const failure = useFailure();
  return {
    done: (text?: string) => toast.success(text ?? t('done')),
    failed: (error: unknown) =>
      toast.error(error instanceof ApiError && error.status === 412 ? t('stale') : failure(error)),
  };
};
