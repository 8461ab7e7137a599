import type { TopAgent } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { count } from '@/format';
import type { UsageQuery } from '../data/overview';
import { TopList } from './top-list';

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
  ];
  return (
    <TopList
      title={t('topAgents.title')}
      usage={usage}
      top={({ top_agents_by_usage }) => top_agents_by_usage}
      columns={columns}
      rowId={({ agent_id }) => agent_id}
    />
  );
};
