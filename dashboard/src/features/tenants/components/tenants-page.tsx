import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const TenantsPage = () => {
  const { t } = useTranslation('tenants');
  return <Page title={t('title')}>{null}</Page>;
};
