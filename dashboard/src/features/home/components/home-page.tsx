import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const HomePage = () => {
  const { t } = useTranslation('home');
  return <Page title={t('title')}>{null}</Page>;
};
