import type { GlobalStats } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { Figure } from '@/components/figure';
import type { Period } from '@/components/filters';
import { Failure, Loading } from '@/components/state';
import { Card } from '@/components/ui/card';
import { mrrChange, useBillingOverview } from '@/features/billing/data/overview';
import { brl, count, milliseconds, rate } from '@/format';
import type { UsageQuery } from '../data/overview';

const USAGE = [
  { text: 'tenants', of: 'active_tenants', format: count },
  { text: 'agents', of: 'total_agents_deployed', format: count },
  { text: 'requests', of: 'total_requests', format: count },
  { text: 'successRate', of: 'global_success_rate', format: rate },
] as const;

const Waiting = () => (
  <Card>
    <Loading className="h-20" />
  </Card>
);

const UsageFigures = ({ stats }: { stats: GlobalStats }) => {
  const { t } = useTranslation('company');
  return USAGE.map(({ text, of, format }) => (
    <Figure
      key={of}
      label={t(`figures.${text}`)}
      value={format(stats[of].value)}
      against={stats[of]}
      format={format}
    />
  ));
};

const ResponseTime = ({ stats }: { stats: GlobalStats }) => {
  const { t } = useTranslation('company');
  return (
    <Figure
      label={t('figures.responseTime')}
      value={milliseconds(stats.p95_response_time_ms.value)}
      against={stats.p95_response_time_ms}
      format={milliseconds}
      lessIsBetter
    />
  );
};

const Mrr = ({ period }: { period: Period }) => {
  const { t } = useTranslation('company');
  const { data, error, refetch } = useBillingOverview(period);
  if (!data && error) {
    return (
      <Card>
        <Failure error={error} onRetry={() => void refetch()} />
      </Card>
    );
  }
  if (!data) return <Waiting />;
  const summary = data.financial_summary;
  return (
    <Figure
      label={t('figures.mrr')}
      value={brl(summary.total_mrr)}
      against={mrrChange(summary)}
      format={brl}
    />
  );
};

/** Five of them: a row where there is room, else three and two. */
const ROW =
  'grid gap-4 sm:grid-cols-2 lg:grid-cols-6 2xl:grid-cols-5 lg:[&>:nth-child(-n+3)]:col-span-2 lg:[&>:nth-child(n+4)]:col-span-3 2xl:[&>:nth-child(n)]:col-span-1';

/** The platform at a glance; the last figure is the revenue, or the response time for whoever may not see revenue. */
export const Figures = ({
  usage,
  period,
  billing,
}: {
  usage: UsageQuery;
  period: Period;
  billing: boolean;
}) => {
  const stats = usage.data?.global_stats;
  if (!stats && usage.error) {
    return (
      <div className="grid gap-4 lg:grid-cols-2">
        <Card>
          <Failure error={usage.error} onRetry={() => void usage.refetch()} />
        </Card>
        {billing && <Mrr period={period} />}
      </div>
    );
  }
  return (
    <div className={ROW}>
      {stats ? <UsageFigures stats={stats} /> : USAGE.map(({ of }) => <Waiting key={of} />)}
      {billing ? <Mrr period={period} /> : stats ? <ResponseTime stats={stats} /> : <Waiting />}
    </div>
  );
};
