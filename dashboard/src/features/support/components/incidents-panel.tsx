import { getRouteApi, Link } from '@tanstack/react-router';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Choice } from '@/components/filters';
import { Paging } from '@/components/paging';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/state';
import { Severity, Status } from '@/components/status';
import { moment } from '@/format';
import { useTenantZone } from '@/layout/tenant-zone';
import { PAGE, useIncidents, type Incident } from '../data/incidents';

const route = getRouteApi('/_signed/dashboard/support');
const STATUSES = ['all', 'open', 'resolved'] as const;

const TitleLink = ({ incident }: { incident: Incident }) => (
  <Link
    from="/dashboard/support"
    search={(search) => ({ ...search, incident: incident.id })}
    preload={false}
    className="font-medium text-primary underline-offset-2 hover:underline"
  >
    {incident.title}
  </Link>
);

const useColumns = (): ColumnDef<Incident>[] => {
  const { t, i18n } = useTranslation('support');
  const zone = useTenantZone();
  return [
    { header: t('columns.title'), cell: ({ row }) => <TitleLink incident={row.original} /> },
    { header: t('columns.severity'), cell: ({ row }) => <Severity of={row.original.severity} /> },
    { header: t('columns.status'), cell: ({ row }) => <Status of={row.original.status} /> },
    {
      header: t('columns.created'),
      cell: ({ row }) => moment(row.original.created_at, i18n.language, zone),
    },
    {
      header: t('columns.resolved'),
      cell: ({ row }) => moment(row.original.resolved_at, i18n.language, zone),
    },
  ];
};

/** The tickets, a page at a time, as the address says. */
export const IncidentsPanel = () => {
  const { t } = useTranslation('support');
  const { t: common } = useTranslation();
  const { status, offset } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns();
  const seek = (change: { status?: typeof status; offset: number }) =>
    void navigate({ search: (search) => ({ ...search, ...change }) });
  return (
    <Panel
      title={t('list')}
      query={useIncidents(status, offset)}
      isEmpty={(page) => page.total === 0}
      empty={<Empty text={status === 'all' ? t('empty') : common('states.noMatch')} />}
      actions={
        <Choice
          label={t('filter')}
          value={status}
          onChange={(value) => seek({ status: value, offset: 0 })}
          options={STATUSES.map((value) => ({ value, label: t(`filters.${value}`) }))}
        />
      }
    >
      {(page) => (
        <>
          <DataTable
            label={t('list')}
            rows={page.incidents}
            columns={columns}
            rowId={(incident) => incident.id}
          />
          <Paging
            offset={page.offset ?? offset}
            limit={PAGE}
            shown={page.incidents.length}
            total={page.total}
            hasNext={page.next_cursor !== null}
            onOffset={(next) => seek({ offset: next })}
          />
        </>
      )}
    </Panel>
  );
};
