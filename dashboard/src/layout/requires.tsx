import type { OperationId } from '@alquimista/painel-client';
import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Page } from '@/components/page';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';

const NoPermission = () => {
  const { t } = useTranslation();
  return (
    <Page title={t('noPermission.title')}>
      <Card className="flex flex-col items-center gap-4 py-10 text-center">
        <Lock aria-hidden className="size-8 text-subtle" />
        <p className="max-w-prose">{t('noPermission.text')}</p>
        <Button asChild variant="outline">
          <Link to="/">{t('notFound.back')}</Link>
        </Button>
      </Card>
    </Page>
  );
};

/** A page for those who may call the operation; everybody else is told so, and nothing is asked of the server for them. */
export const Requires = ({
  operation,
  children,
}: {
  operation: OperationId;
  children: ReactNode;
}) => (useCan()(operation) ? <>{children}</> : <NoPermission />);
