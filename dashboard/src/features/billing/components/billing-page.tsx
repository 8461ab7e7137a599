import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PeriodChoice } from '@/components/filters';
import { Page } from '@/components/page';
import { Failure } from '@/components/state';
import { Card } from '@/components/ui/card';
import { Requires } from '@/layout/requires';
import { useBillingOverview } from '../data/overview';
import { BillingFigures } from './billing-figures';
import { ByPlan, BySegment } from './breakdowns';
import { CustomersTrend } from './customers-trend';
import { Movements } from './movements';
import { RevenueTrend } from './revenue-trend';

const route = getRouteApi('/_signed/company/billing');

const Billing = () => {
  const { t } = useTranslation('billing');
  const { period } = route.useSearch();
  const navigate = route.useNavigate();
  const billing = useBillingOverview(period);
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
      {billing.error && !billing.data ? (
        <Card>
          <Failure error={billing.error} onRetry={() => void billing.refetch()} />
        </Card>
      ) : (
        <>
          <BillingFigures billing={billing} />
          <div className="grid gap-4 lg:grid-cols-3">
            <Movements billing={billing} />
            <RevenueTrend billing={billing} className="lg:col-span-2" />
          </div>
          <CustomersTrend billing={billing} />
          <ByPlan billing={billing} />
          <BySegment billing={billing} />
        </>
      )}
    </Page>
  );
};

export const BillingPage = () => (
  <Requires operation="getInternalBillingOverview">
    <Billing />
  </Requires>
);
