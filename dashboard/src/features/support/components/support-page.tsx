import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const SupportPage = () => {
  const { t } = useTranslation('support');
  return <Page title={t('title')}>{null}</Page>;
};
