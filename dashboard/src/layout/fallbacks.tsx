import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { Failure } from '@/components/state';
import { Button } from '@/components/ui/button';

export const NotFound = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} intro={t('notFound.text')}>
      <Button asChild variant="outline">
        <Link to="/">{t('notFound.back')}</Link>
      </Button>
    </Page>
  );
};

export const PageFailure = ({ error, reset }: ErrorComponentProps) => (
  <Failure error={error} onRetry={reset} />
);
