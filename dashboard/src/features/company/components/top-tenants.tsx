import type { TopTenant } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import type { UsageQuery } from '../data/overview';
import { TenantLink } from './tenant-link';
import { TopList } from './top-list';

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
  ];
  return (
    <TopList
      title={t('topTenants.title')}
      usage={usage}
      top={({ top_tenants_by_usage }) => top_tenants_by_usage}
      columns={columns}
      rowId={({ tenant_id }) => tenant_id}
    />
  );
};
