import type { AgentShare, UsageReport } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { Chart } from '@/components/charts/chart';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Empty, Loading } from '@/components/state';
import { count, rate } from '@/format';
import type { Usage } from '../data/usage';

/** More bars than these cannot be told apart; the table has them all. */
const BARS = 10;

/** Tells why the agents' requests may be fewer than all. */
const WithoutAgent = ({ report }: { report: UsageReport }) => {
  const { t } = useTranslation('usage');
  const named = report.by_agent.reduce((sum, share) => sum + share.total_requests, 0);
  const others = report.summary.total_requests - named;
  return others > 0 ? (
    <p className="mt-3 text-sm text-subtle">{t('withoutAgent', { requests: count(others) })}</p>
  ) : null;
};

export const AgentsPanel = ({ usage }: { usage: Usage }) => {
  const { t } = useTranslation('usage');
  const columns: ColumnDef<AgentShare>[] = [
    { id: 'name', header: t('agent.label'), cell: ({ row }) => row.original.agent_name },
    {
      id: 'requests',
      header: t('requests'),
      meta: { numeric: true },
      cell: ({ row }) => count(row.original.total_requests),
    },
    {
      id: 'success',
      header: t('successRate'),
      meta: { numeric: true },
      cell: ({ row }) => rate(row.original.success_rate),
    },
  ];
  return (
    <Panel
      title={t('byAgent')}
      query={usage}
      skeleton={<Loading className="h-80" />}
      isEmpty={(report) => report.by_agent.length === 0}
      empty={<Empty text={t('none')} />}
    >
      {(report) => (
        <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
          <Chart
            kind="rows"
            label={t('byAgent')}
            rows={report.by_agent.slice(0, BARS)}
            x={{ key: 'agent_name', label: t('agent.label'), format: (name) => name }}
            series={[{ key: 'total_requests', label: t('requests'), format: count }]}
          />
          <div>
            <DataTable
              label={t('byAgentTable')}
              rows={report.by_agent}
              columns={columns}
              rowId={(share) => share.agent_id}
            />
            <WithoutAgent report={report} />
          </div>
        </div>
      )}
    </Panel>
  );
};
