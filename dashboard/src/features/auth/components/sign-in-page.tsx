import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signIn, useSessionState } from '@/auth/session';
import { Page } from '@/components/page';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Brand } from '@/layout/brand';

/** Where whoever has signed out arrives, and whose sign-in did not work. */
export const SignInPage = ({ failed }: { failed: boolean }) => {
  const { t } = useTranslation('auth');
  const { status } = useSessionState();
  if (status === 'signed-in') return <Navigate to="/" />;
  return (
    <main className="flex min-h-dvh items-center justify-center p-4">
      <Card className="w-full max-w-sm space-y-6 p-8">
        <Brand />
        <Page title={t('title')} intro={t('text')}>
          {failed && (
            <p role="alert" className="text-danger">
              {t('failed')}
            </p>
          )}
          <Button className="w-full" onClick={() => void signIn('/app/')}>
            {t('action')}
          </Button>
        </Page>
      </Card>
    </main>
  );
};
