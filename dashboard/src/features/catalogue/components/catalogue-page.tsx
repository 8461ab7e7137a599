import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';

export const CataloguePage = () => {
  const { t } = useTranslation('catalogue');
  return <Page title={t('title')}>{null}</Page>;
};
