import type { TopTenant } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/state';
import { count, rate } from '@/format';
import type { UsageQuery } from '../data/overview';
import { TenantLink } from './tenant-link';

const SHOWN = 5;

export const TopTenants = ({ usage }: { usage: UsageQuery }) => {
  const { t } = useTranslation('company');
  const columns: ColumnDef<TopTenant>[] = [
    {
      id: 'name',
      header: t('topTenants.name'),
      cell: ({ row: { original } }) => (
        <TenantLink id={original.tenant_id} name={original.tenant_name} />
      ),
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
      title={t('topTenants.title')}
      query={usage}
      isEmpty={({ top_tenants_by_usage }) => top_tenants_by_usage.length === 0}
      empty={<Empty text={t('usage.none')} />}
    >
      {({ top_tenants_by_usage }) => (
        <DataTable
          label={t('topTenants.title')}
          rows={top_tenants_by_usage.slice(0, SHOWN)}
          columns={columns}
          rowId={(row) => row.tenant_id}
        />
      )}
    </Panel>
  );
};
