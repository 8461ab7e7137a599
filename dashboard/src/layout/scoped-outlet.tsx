import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/auth/session';
import { Empty } from '@/components/state';
import { useTenantScope } from './tenant-scope';

/** A customer's page, once it is known whose. */
export const ScopedOutlet = () => {
  const { t } = useTranslation();
  const { internal } = useSession();
  const { tenant_id } = useTenantScope();
  return internal && !tenant_id ? <Empty text={t('tenantSelector.chooseFirst')} /> : <Outlet />;
};
