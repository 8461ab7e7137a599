import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const SubnucleosPage = () => {
  const { t } = useTranslation('subnucleos');
  return <Page title={t('title')}>{null}</Page>;
};
