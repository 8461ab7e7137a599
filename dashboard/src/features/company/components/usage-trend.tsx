import { useTranslation } from 'react-i18next';
import { Chart } from '@/components/charts/chart';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/state';
import { count, day, rate } from '@/format';
import type { UsageQuery } from '../data/overview';

/** All tenants' requests, day by day. */
export const UsageTrend = ({ usage }: { usage: UsageQuery }) => {
  const { t, i18n } = useTranslation(['company', 'common']);
  return (
    <Panel
      title={t('usage.title')}
      query={usage}
      isEmpty={({ daily_trends }) => daily_trends.every((each) => each.total_requests === 0)}
      empty={<Empty text={t('usage.none')} />}
    >
      {({ daily_trends }) => (
        <Chart
          kind="line"
          label={t('usage.title')}
          rows={daily_trends}
          x={{
            key: 'date',
            label: t('common:chart.date'),
            format: (value) => day(value, i18n.language),
          }}
          series={[
            { key: 'total_requests', label: t('figures.requests'), format: count },
            { key: 'success_rate', label: t('figures.successRate'), format: rate, right: true },
          ]}
        />
      )}
    </Panel>
  );
};
