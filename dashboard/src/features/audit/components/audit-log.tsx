import type { AuditEvent } from '@alquimista/painel-client';
import { getRouteApi } from '@tanstack/react-router';
import type { ColumnDef } from '@tanstack/react-table';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CursorPaging } from '@/components/cursor-paging';
import { DataTable } from '@/components/data-table';
import { Awaited } from '@/components/panel';
import { Empty } from '@/components/state';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { count } from '@/format';
import { instant } from '@/format/instant';
import { useAuditEvents } from '../data/audit';
import { AuditFilters } from './audit-filters';
import { EventDialog } from './event-dialog';
import { OUTCOMES, useEventTexts } from './event-texts';

const route = getRouteApi('/_signed/company/audit');

const useColumns = (onOpen: (event: AuditEvent) => void): ColumnDef<AuditEvent>[] => {
  const { t, i18n } = useTranslation('audit');
  const { happened, who, whose } = useEventTexts();
  const at = ({ created_at }: AuditEvent) => instant(created_at, i18n.language);
  return [
    {
      id: 'seq',
      header: t('columns.seq'),
      meta: { numeric: true },
      cell: ({ row }) => count(row.original.seq),
    },
    {
      id: 'at',
      header: t('columns.at'),
      cell: ({ row }) => (
        <time dateTime={row.original.created_at} className="whitespace-nowrap">
          {at(row.original)}
        </time>
      ),
    },
    {
      id: 'what',
      header: t('columns.what'),
      cell: ({ row: { original } }) => (
        <Button
          variant="ghost"
          size="small"
          className="-ml-3 h-auto py-1 text-left whitespace-normal text-primary"
          aria-label={t('open', { what: happened(original), at: at(original) })}
          onClick={() => onOpen(original)}
        >
          {happened(original)}
        </Button>
      ),
    },
    {
      id: 'who',
      header: t('columns.who'),
      cell: ({ row }) => <span className="wrap-anywhere">{who(row.original)}</span>,
    },
    { id: 'whose', header: t('columns.whose'), cell: ({ row }) => whose(row.original) },
    {
      id: 'outcome',
      header: t('columns.outcome'),
      cell: ({ row: { original } }) => (
        <Badge tone={OUTCOMES[original.status]}>{t(`outcome.${original.status}`)}</Badge>
      ),
    },
    {
      id: 'action',
      header: t('columns.action'),
      cell: ({ row }) => <code className="text-xs">{row.original.action}</code>,
    },
  ];
};

/** The lines of the log, the newest first. */
export const AuditLog = () => {
  const { t } = useTranslation(['audit', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [opened, setOpened] = useState<AuditEvent>();
  const columns = useColumns(setOpened);
  const { cursors = [] } = search;
  return (
    <Card className="min-w-0">
      <h2 className="mb-3 text-base font-semibold">{t('log')}</h2>
      <AuditFilters />
      <Awaited
        query={useAuditEvents(search)}
        isEmpty={(page) => page.events.length === 0 && cursors.length === 0}
        empty={<Empty text={t('common:states.noMatch')} />}
      >
        {(page) => (
          <>
            <DataTable
              label={t('log')}
              rows={page.events}
              columns={columns}
              rowId={(event) => event.id}
            />
            <CursorPaging
              cursors={cursors}
              page={page}
              shown={page.events.length}
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
      {opened && <EventDialog event={opened} onClose={() => setOpened(undefined)} />}
    </Card>
  );
};
