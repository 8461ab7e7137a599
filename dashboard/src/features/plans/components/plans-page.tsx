import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const PlansPage = () => {
  const { t } = useTranslation('plans');
  return <Page title={t('title')}>{null}</Page>;
};
