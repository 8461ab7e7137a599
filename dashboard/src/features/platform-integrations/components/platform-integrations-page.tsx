import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const PlatformIntegrationsPage = () => {
  const { t } = useTranslation('platformIntegrations');
  return <Page title={t('title')}>{null}</Page>;
};
