import type { RevenueDay } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { Chart } from '@/components/charts/chart';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/state';
import { count, day } from '@/format';
import type { BillingQuery } from '../data/overview';

const SERIES = ['new_tenants', 'reactivated_tenants', 'churned_tenants'] as const;

const isQuiet = (revenueDay: RevenueDay) => SERIES.every((key) => revenueDay[key] === 0);

/** Who came and went, day by day. */
export const CustomersTrend = ({ billing }: { billing: BillingQuery }) => {
  const { t, i18n } = useTranslation(['billing', 'common']);
  return (
    <Panel
      title={t('customers.title')}
      query={billing}
      isEmpty={({ revenue_trend }) => revenue_trend.every(isQuiet)}
      empty={<Empty text={t('customers.none')} />}
    >
      {({ revenue_trend }) => (
        <Chart
          kind="bar"
          label={t('customers.title')}
          rows={revenue_trend}
          x={{
            key: 'date',
            label: t('common:chart.date'),
            format: (value) => day(value, i18n.language),
          }}
          series={SERIES.map((key) => ({ key, label: t(`customers.${key}`), format: count }))}
        />
      )}
    </Panel>
  );
};
