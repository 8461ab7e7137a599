import type { TenantIntegration } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Paging } from '@/components/paging';
import { Awaited } from '@/components/panel';
import { Empty } from '@/components/state';
import { Status } from '@/components/status';
import { Button } from '@/components/ui/button';
import { TenantLink } from '@/features/company/components/tenant-link';
import { moment } from '@/format';
import type { Filters } from '../data/filters';
import { PAGE_SIZE, type IntegrationsQuery } from '../data/integrations';
import { useTypeName } from './type-name';

const useColumns = (): ColumnDef<TenantIntegration>[] => {
  const { t, i18n } = useTranslation('platformIntegrations');
  const nameOf = useTypeName();
  return [
    {
      id: 'name',
      header: t('columns.name'),
      cell: ({ row }) => <span className="font-medium">{row.original.name}</span>,
    },
    {
      id: 'type',
      header: t('columns.type'),
      cell: ({ row }) => <span className="whitespace-nowrap">{nameOf(row.original.type)}</span>,
    },
    {
      id: 'tenant',
      header: t('columns.tenant'),
      cell: ({ row: { original } }) => (
        <span className="flex flex-wrap items-center gap-2">
          <TenantLink id={original.tenant_id} name={original.tenant_name} />
          {original.tenant_status !== 'active' && <Status of={original.tenant_status} />}
        </span>
      ),
    },
    {
      id: 'status',
      header: t('columns.status'),
      cell: ({ row }) => <Status of={row.original.status} />,
    },
    {
      id: 'lastSync',
      header: t('columns.lastSync'),
      cell: ({ row }) => (
        <span className="whitespace-nowrap">
          {moment(row.original.last_sync_at, i18n.language)}
        </span>
      ),
    },
    {
      id: 'lastError',
      header: t('columns.lastError'),
      cell: ({ row }) => (
        <span className="block max-w-xs text-danger wrap-anywhere">{row.original.last_error}</span>
      ),
    },
  ];
};

interface Props {
  integrations: IntegrationsQuery;
  filters: Filters;
  onChange: (changed: Partial<Filters>) => void;
  onClear: () => void;
}

export const IntegrationsTable = ({ integrations, filters, onChange, onClear }: Props) => {
  const { t } = useTranslation(['platformIntegrations', 'common']);
  const columns = useColumns();
  const filtered =
    Boolean(filters.type || filters.search || filters.offset) || filters.status !== 'all';
  return (
    <Awaited
      query={integrations}
      isEmpty={(page) => page.integrations.length === 0}
      empty={
        filtered ? (
          <Empty text={t('common:states.noMatch')}>
            <Button variant="outline" size="small" onClick={onClear}>
              {t('common:actions.clear')}
            </Button>
          </Empty>
        ) : (
          <Empty text={t('none')} />
        )
      }
    >
      {(page) => (
        <>
          <DataTable
            label={t('list')}
            rows={page.integrations}
            columns={columns}
            rowId={(row) => row.id}
          />
          <Paging
            offset={page.offset ?? filters.offset}
            limit={PAGE_SIZE}
            shown={page.integrations.length}
            total={page.total}
            hasNext={page.next_cursor !== null}
            onOffset={(offset) => onChange({ offset })}
          />
        </>
      )}
    </Awaited>
  );
};
