import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/state';
import { count, rate } from '@/format';
import type { UsageQuery } from '../data/overview';

const SHOWN = 5;

interface Used {
  total_requests: number;
  success_rate: number | null;
}

interface Props<T extends Used> {
  title: string;
  usage: UsageQuery;
  top: (usage: NonNullable<UsageQuery['data']>) => T[];
  /** What stands before the figures that every such list has. */
  columns: ColumnDef<T>[];
  rowId: (row: T) => string;
}

/** The few that are used most. */
export const TopList = <T extends Used>({ title, usage, top, columns, rowId }: Props<T>) => {
  const { t } = useTranslation('company');
  const figures: ColumnDef<T>[] = [
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
      title={title}
      query={usage}
      isEmpty={(data) => top(data).length === 0}
      empty={<Empty text={t('usage.none')} />}
    >
      {(data) => (
        <DataTable
          label={title}
          rows={top(data).slice(0, SHOWN)}
          columns={[...columns, ...figures]}
          rowId={rowId}
        />
      )}
    </Panel>
  );
};
