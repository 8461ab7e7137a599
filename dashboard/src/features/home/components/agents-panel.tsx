import type { Agent } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/state';
import { useAgents } from '@/features/agents/data/agents';
import { count, rate } from '@/format';
import { SeeAll } from './see-all';

const SHOWN = 6;

export const AgentsPanel = () => {
  const { t } = useTranslation('home');
  const agents = useAgents('active');
  const columns: ColumnDef<Agent>[] = [
    { id: 'name', header: t('agents.name'), cell: ({ row }) => row.original.name },
    {
      id: 'requests',
      header: t('agents.requests'),
      meta: { numeric: true },
      cell: ({ row }) => count(row.original.usage_last_30_days.total_requests),
    },
    {
      id: 'success',
      header: t('successRate'),
      meta: { numeric: true },
      cell: ({ row }) => rate(row.original.usage_last_30_days.success_rate),
    },
  ];
  return (
    <Panel
      title={t('agents.title')}
      actions={<SeeAll to="/dashboard/agents" text={t('agents.all')} />}
      query={agents}
      isEmpty={(list) => list.agents.length === 0}
      empty={<Empty text={t('agents.none')} />}
    >
      {(list) => (
        <DataTable
          label={t('agents.title')}
          rows={list.agents.slice(0, SHOWN)}
          columns={columns}
          rowId={(agent) => agent.id}
        />
      )}
    </Panel>
  );
};
