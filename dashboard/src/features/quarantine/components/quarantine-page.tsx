import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const QuarantinePage = () => {
  const { t } = useTranslation('quarantine');
  return <Page title={t('title')}>{null}</Page>;
};
