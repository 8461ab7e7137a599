import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { AuditLog } from './audit-log';
import { Verification } from './verification';

export const AuditPage = () => {
  const { t } = useTranslation('audit');
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Verification />
      <AuditLog />
    </Page>
  );
};
