import { useTranslation } from 'react-i18next';
import { Chart } from '@/components/charts/chart';
import { PeriodChoice } from '@/components/filters';
import { Panel } from '@/components/panel';
import type { Period } from '@/components/periods';
import { Empty, Loading } from '@/components/state';
import { useUsage } from '@/features/usage/data/usage';
import { count, day } from '@/format';

interface Props {
  period: Period;
  onPeriod: (period: Period) => void;
}

export const UsagePanel = ({ period, onPeriod }: Props) => {
  const { t, i18n } = useTranslation('home');
  const { t: common } = useTranslation();
  return (
    <Panel
      title={t('usage.title')}
      actions={<PeriodChoice value={period} onChange={onPeriod} />}
      query={useUsage(period)}
      skeleton={<Loading className="h-80" />}
      isEmpty={(report) => report.summary.total_requests === 0}
      empty={<Empty text={t('usage.none')} />}
    >
      {(report) => (
        <Chart
          kind="line"
          label={t('usage.title')}
          rows={report.daily_data}
          x={{
            key: 'date',
            label: common('chart.date'),
            format: (iso) => day(iso, i18n.language),
          }}
          series={[
            { key: 'total_requests', label: t('usage.requests'), format: count },
            { key: 'failed_requests', label: t('usage.failed'), format: count },
          ]}
        />
      )}
    </Panel>
  );
};
