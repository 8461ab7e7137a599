import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const IncidentsPage = () => {
  const { t } = useTranslation('incidents');
  return <Page title={t('title')}>{null}</Page>;
};
