import { useTranslation } from 'react-i18next';
import { Chart, type Series } from '@/components/charts/chart';
import { Panel } from '@/components/panel';
import { Empty, Loading } from '@/components/state';
import { count, day, milliseconds, rate } from '@/format';
import type { Usage } from '../data/usage';

interface DaysProps {
  usage: Usage;
  title: string;
  series: readonly Series[];
}

/** Figures of every day as lines. */
const DaysPanel = ({ usage, title, series }: DaysProps) => {
  const { t, i18n } = useTranslation('usage');
  const { t: common } = useTranslation();
  return (
    <Panel
      title={title}
      query={usage}
      skeleton={<Loading className="h-80" />}
      isEmpty={(report) => report.summary.total_requests === 0}
      empty={<Empty text={t('none')} />}
    >
      {(report) => (
        <Chart
          kind="line"
          label={title}
          rows={report.daily_data}
          x={{
            key: 'date',
            label: common('chart.date'),
            format: (iso) => day(iso, i18n.language),
          }}
          series={series}
        />
      )}
    </Panel>
  );
};

export const TrendPanel = ({ usage }: { usage: Usage }) => {
  const { t } = useTranslation('usage');
  return (
    <DaysPanel
      usage={usage}
      title={t('trend')}
      series={[
        { key: 'total_requests', label: t('requests'), format: count },
        { key: 'success_rate', label: t('successRate'), format: rate, right: true },
      ]}
    />
  );
};

export const TimesPanel = ({ usage }: { usage: Usage }) => {
  const { t } = useTranslation('usage');
  return (
    <DaysPanel
      usage={usage}
      title={t('times')}
      series={(['p50', 'p95', 'p99'] as const).map((percentile) => ({
        key: `${percentile}_response_time_ms`,
        label: percentile,
        format: milliseconds,
      }))}
    />
  );
};
