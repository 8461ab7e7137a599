import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const IntegrationsPage = () => {
  const { t } = useTranslation('integrations');
  return <Page title={t('title')}>{null}</Page>;
};
