import type { Integration } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/state';
import { Status } from '@/components/status';
import { moment } from '@/format';
import { useTenantZone } from '@/layout/tenant-zone';
import { useIntegrations } from '../data/home';
import { SeeAll } from './see-all';

const SHOWN = 6;

export const IntegrationsPanel = () => {
  const { t, i18n } = useTranslation('home');
  const zone = useTenantZone();
  const columns: ColumnDef<Integration>[] = [
    { id: 'name', header: t('integrations.name'), cell: ({ row }) => row.original.name },
    {
      id: 'status',
      header: t('integrations.status'),
      cell: ({ row }) => <Status of={row.original.status} />,
    },
    {
      id: 'lastSync',
      header: t('integrations.lastSync'),
      meta: { numeric: true },
      cell: ({ row }) => moment(row.original.last_sync_at, i18n.language, zone),
    },
  ];
  return (
    <Panel
      title={t('integrations.title')}
      actions={<SeeAll to="/dashboard/integrations" text={t('integrations.all')} />}
      query={useIntegrations()}
      isEmpty={(list) => list.integrations.length === 0}
      empty={<Empty text={t('integrations.none')} />}
    >
      {(list) => (
        <DataTable
          label={t('integrations.title')}
          rows={list.integrations.slice(0, SHOWN)}
          columns={columns}
          rowId={(integration) => integration.id}
        />
      )}
    </Panel>
  );
};
