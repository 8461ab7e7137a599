import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const AgentsPage = () => {
  const { t } = useTranslation('agents');
  return <Page title={t('title')}>{null}</Page>;
};
