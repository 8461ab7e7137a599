import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const CompanyPage = () => {
  const { t } = useTranslation('company');
  return <Page title={t('title')}>{null}</Page>;
};
