import type { TenantDetail } from '@alquimista/painel-client';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { Awaited } from '@/components/panel';
import { Loading } from '@/components/state';
import { Status } from '@/components/status';
import { Button } from '@/components/ui/button';
import { Tab, TabList, TabPanel, Tabs } from '@/components/ui/tabs';
import { usePlanName } from '../data/plan-name';
import { TABS } from '../data/tabs';
import { useTenant } from '../data/tenants';
import { TenantActions } from './tenant-actions';
import { TenantOverview } from './tenant-overview';

const route = getRouteApi('/_signed/company/tenants/$tenantId');

/** What the page opens with is there at once, the rest comes with its tab. */
const PANELS = {
  overview: TenantOverview,
  users: lazy(async () => ({ default: (await import('./tenant-users')).TenantUsers })),
  agents: lazy(async () => ({ default: (await import('./tenant-agents')).TenantAgents })),
  integrations: lazy(async () => ({
    default: (await import('./tenant-integrations')).TenantIntegrations,
  })),
  incidents: lazy(async () => ({ default: (await import('./tenant-incidents')).TenantIncidents })),
  commands: lazy(async () => ({ default: (await import('./tenant-commands')).TenantCommands })),
} satisfies Record<(typeof TABS)[number], unknown>;

const TenantTabs = ({ detail }: { detail: TenantDetail }) => {
  const { t } = useTranslation('tenants');
  const { tab = 'overview' } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (next: string) =>
    void navigate({ search: { tab: next as typeof tab }, replace: true, resetScroll: false });
  return (
    <Tabs value={tab} onValueChange={show}>
      <TabList aria-label={t('tabs.label')}>
        {TABS.map((each) => (
          <Tab key={each} value={each}>
            {t(`tabs.${each}`)}
          </Tab>
        ))}
      </TabList>
      {TABS.map((each) => {
        const Content = PANELS[each];
        return (
          <TabPanel key={each} value={each}>
            <Suspense fallback={<Loading />}>
              <Content detail={detail} />
            </Suspense>
          </TabPanel>
        );
      })}
    </Tabs>
  );
};

const Intro = ({ detail: { tenant } }: { detail: TenantDetail }) => {
  const planName = usePlanName();
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Status of={tenant.status} />
      <span>{tenant.cnpj}</span>
      <span>{tenant.segment}</span>
      <span>{planName(tenant.plan)}</span>
    </span>
  );
};

export const TenantPage = () => {
  const { t } = useTranslation('tenants');
  const { tenantId } = route.useParams();
  const tenant = useTenant(tenantId);
  const { data } = tenant;
  return (
    <Page
      title={data?.tenant.name ?? t('one')}
      intro={data && <Intro detail={data} />}
      actions={
        <>
          <Button asChild variant="ghost">
            <Link to="/company/tenants">{t('back')}</Link>
          </Button>
          {data && <TenantActions tenant={data.tenant} />}
        </>
      }
    >
      <Awaited query={tenant}>{(detail) => <TenantTabs detail={detail} />}</Awaited>
    </Page>
  );
};
