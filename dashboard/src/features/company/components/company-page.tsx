import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { cn } from '@/components/cn';
import { PeriodChoice, type Period } from '@/components/filters';
import { Page } from '@/components/page';
import { RevenueTrend } from '@/features/billing/components/revenue-trend';
import { useBillingOverview } from '@/features/billing/data/overview';
import { useUsageOverview } from '../data/overview';
import { Figures } from './figures';
import { RecentIncidents } from './recent-incidents';
import { TopAgents } from './top-agents';
import { TopTenants } from './top-tenants';
import { UsageTrend } from './usage-trend';

const route = getRouteApi('/_signed/company/');

/** Asks for the revenue by itself, so that nobody asks who may not. */
const Revenue = ({ period }: { period: Period }) => (
  <RevenueTrend billing={useBillingOverview(period)} />
);

export const CompanyPage = () => {
  const { t } = useTranslation('company');
  const { period } = route.useSearch();
  const navigate = route.useNavigate();
  const billing = useCan()('getInternalBillingOverview');
  const usage = useUsageOverview(period);
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={
        <PeriodChoice
          value={period}
          onChange={(next) => void navigate({ search: { period: next } })}
        />
      }
    >
      <Figures usage={usage} period={period} billing={billing} />
      <div className={cn('grid gap-4', billing && 'lg:grid-cols-2')}>
        <UsageTrend usage={usage} />
        {billing && <Revenue period={period} />}
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <TopTenants usage={usage} />
        <TopAgents usage={usage} />
      </div>
      <RecentIncidents />
    </Page>
  );
};
