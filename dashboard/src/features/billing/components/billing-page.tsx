import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const BillingPage = () => {
  const { t } = useTranslation('billing');
  return <Page title={t('title')}>{null}</Page>;
};
