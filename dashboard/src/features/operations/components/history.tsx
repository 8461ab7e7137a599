import type { Command } from '@alquimista/painel-client';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { CursorPaging } from '@/components/cursor-paging';
import { DataTable } from '@/components/data-table';
import { Awaited } from '@/components/panel';
import { Empty } from '@/components/state';
import { Card } from '@/components/ui/card';
import { milliseconds, moment, NONE } from '@/format';
import { useCommands } from '../data/commands';
import type { Live } from '../data/live';
import { useWords } from '../data/types';
import { CommandStatus } from './command-status';
import { HistoryFilters } from './history-filters';

const route = getRouteApi('/_signed/company/operations');

const took = ({ started_at, completed_at }: Command) =>
  started_at && completed_at
    ? milliseconds(Date.parse(completed_at) - Date.parse(started_at))
    : NONE;

const useColumns = (live: Live): ColumnDef<Command>[] => {
  const { t, i18n } = useTranslation('operations');
  const words = useWords();
  const search = route.useSearch();
  return [
    {
      id: 'type',
      header: t('history.type'),
      cell: ({ row: { original: command } }) => {
        const type = words(command.command_type).title;
        const created = moment(command.created_at, i18n.language);
        return (
          <Link
            to="/company/operations"
            search={{ ...search, command: command.command_id }}
            resetScroll={false}
            aria-label={t('history.open', { type, created })}
            className="font-medium text-primary underline-offset-2 hover:underline"
          >
            {type}
          </Link>
        );
      },
    },
    {
      id: 'status',
      header: t('history.status'),
      cell: ({ row }) => <CommandStatus of={live.statusOf(row.original)} />,
    },
    {
      id: 'tenant',
      header: t('history.tenant'),
      cell: ({ row: { original } }) =>
        original.tenant_id ? (original.tenant_name ?? original.tenant_id) : t('platform'),
    },
    {
      id: 'by',
      header: t('history.by'),
      cell: ({ row }) => row.original.created_by.name ?? t('command.gone'),
    },
    {
      id: 'created',
      header: t('history.created'),
      cell: ({ row }) => (
        <time dateTime={row.original.created_at} className="whitespace-nowrap">
          {moment(row.original.created_at, i18n.language)}
        </time>
      ),
    },
    {
      id: 'took',
      header: t('history.took'),
      meta: { numeric: true },
      cell: ({ row }) => took(row.original),
    },
    {
      id: 'result',
      header: t('history.result'),
      cell: ({ row: { original } }) => (
        <span className="line-clamp-2 max-w-64 min-w-32">{original.error_message ?? NONE}</span>
      ),
    },
  ];
};

/** What was ordered before, the newest first. */
export const History = ({ live }: { live: Live }) => {
  const { t } = useTranslation(['operations', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useColumns(live);
  const commands = useCommands(search, live.connected);
  const { status, type, tenant_id, from, to, cursors = [] } = search;
  const filtered = Boolean(status ?? type ?? tenant_id ?? from ?? to);
  return (
    <Card className="min-w-0">
      <h2 className="mb-3 text-base font-semibold">{t('history.title')}</h2>
      <HistoryFilters />
      <Awaited
        query={commands}
        isEmpty={(page) => page.commands.length === 0 && cursors.length === 0}
        empty={<Empty text={filtered ? t('common:states.noMatch') : undefined} />}
      >
        {(page) => (
          <>
            <DataTable
              label={t('history.title')}
              rows={page.commands}
              columns={columns}
              rowId={(command) => command.command_id}
            />
            <CursorPaging
              cursors={cursors}
              page={page}
              shown={page.commands.length}
              onCursors={(next) =>
                void navigate({
                  search: (now) => ({ ...now, cursors: next }),
                  resetScroll: false,
                })
              }
            />
          </>
        )}
      </Awaited>
    </Card>
  );
};
