import type { TopAgent } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/state';
import { count, rate } from '@/format';
import type { UsageQuery } from '../data/overview';

const SHOWN = 5;

export const TopAgents = ({ usage }: { usage: UsageQuery }) => {
  const { t } = useTranslation('company');
  const columns: ColumnDef<TopAgent>[] = [
    {
      id: 'name',
      header: t('topAgents.name'),
      cell: ({ row }) => <span className="font-medium">{row.original.agent_name}</span>,
    },
    {
      id: 'deployed',
      header: t('topAgents.deployed'),
      cell: ({ row }) => count(row.original.deployed_count),
      meta: { numeric: true },
    },
    {
      id: 'requests',
      header: t('figures.requests'),
      cell: ({ row }) => count(row.original.total_requests),
      meta: { numeric: true },
    },
    {
      id: 'successRate',
      header: t('figures.successRate'),
      cell: ({ row }) => rate(row.original.success_rate),
      meta: { numeric: true },
    },
  ];
  return (
    <Panel
      title={t('topAgents.title')}
      query={usage}
      isEmpty={({ top_agents_by_usage }) => top_agents_by_usage.length === 0}
      empty={<Empty text={t('usage.none')} />}
    >
      {({ top_agents_by_usage }) => (
        <DataTable
          label={t('topAgents.title')}
          rows={top_agents_by_usage.slice(0, SHOWN)}
          columns={columns}
          rowId={(row) => row.agent_id}
        />
      )}
    </Panel>
  );
};
