import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const UsersPage = () => {
  const { t } = useTranslation('users');
  return <Page title={t('title')}>{null}</Page>;
};
