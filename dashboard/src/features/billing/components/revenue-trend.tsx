import { useTranslation } from 'react-i18next';
import { Chart } from '@/components/charts/chart';
import { Panel } from '@/components/panel';
import { brl, day } from '@/format';
import type { BillingQuery } from '../data/overview';

/** The revenue day by day. */
export const RevenueTrend = ({
  billing,
  className,
}: {
  billing: BillingQuery;
  className?: string;
}) => {
  const { t, i18n } = useTranslation(['billing', 'common']);
  return (
    <Panel
      title={t('trend.title')}
      className={className}
      query={billing}
      isEmpty={({ revenue_trend }) => revenue_trend.every(({ mrr }) => mrr === 0)}
    >
      {({ revenue_trend }) => (
        <Chart
          kind="line"
          label={t('trend.title')}
          rows={revenue_trend}
          x={{
            key: 'date',
            label: t('common:chart.date'),
            format: (value) => day(value, i18n.language),
          }}
          series={[{ key: 'mrr', label: t('figures.mrr'), format: brl }]}
        />
      )}
    </Panel>
  );
};
