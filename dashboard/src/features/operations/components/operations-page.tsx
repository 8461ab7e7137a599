import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const OperationsPage = () => {
  const { t } = useTranslation('operations');
  return <Page title={t('title')}>{null}</Page>;
};
