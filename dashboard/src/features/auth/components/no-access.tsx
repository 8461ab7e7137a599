import { useTranslation } from 'react-i18next';
import { signOut } from '@/auth/session';
import { Page } from '@/components/page';
import { Button } from '@/components/ui/button';

/** For an account in none of our groups, or in groups that exclude each other. */
export const NoAccess = () => {
  const { t } = useTranslation();
  return (
    <main className="p-8">
      <Page title={t('noAccess.title')} intro={t('noAccess.text')}>
        <Button variant="outline" onClick={() => void signOut()}>
          {t('account.signOut')}
        </Button>
      </Page>
    </main>
  );
};
