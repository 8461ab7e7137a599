import type { PlanRevenue, SegmentRevenue } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { cn } from '@/components/cn';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { brl, count, NONE } from '@/format';
import type { BillingQuery } from '../data/overview';

type Revenue = Omit<SegmentRevenue, 'segment'>;

/** In the order in which they add up. */
const AMOUNTS = [
  'opening_mrr',
  'new',
  'expansion',
  'reactivation',
  'transfers_in',
  'contraction',
  'churn',
  'transfers_out',
  'total_mrr',
] as const satisfies readonly (keyof Revenue)[];

/** What moved stands out from what did not. */
const Amount = ({ of }: { of: number }) => (
  <span className={cn('whitespace-nowrap', of === 0 && 'text-subtle')}>
    {of === 0 ? NONE : brl(of)}
  </span>
);

const useColumns = <T extends Revenue>(
  name: string,
  nameOf: (row: T) => string,
): ColumnDef<T>[] => {
  const { t } = useTranslation('billing');
  return [
    {
      id: 'name',
      header: name,
      cell: ({ row }) => <span className="font-medium">{nameOf(row.original)}</span>,
    },
    {
      id: 'tenant_count',
      header: t('breakdown.tenants'),
      cell: ({ row }) => count(row.original.tenant_count),
      meta: { numeric: true },
    },
    ...AMOUNTS.map((amount): ColumnDef<T> => ({
      id: amount,
      header: t(`breakdown.${amount}`),
      cell: ({ row }) => <Amount of={row.original[amount]} />,
      meta: { numeric: true },
    })),
  ];
};

export const ByPlan = ({ billing }: { billing: BillingQuery }) => {
  const { t } = useTranslation('billing');
  const columns = useColumns<PlanRevenue>(t('breakdown.plan'), (row) => row.plan_name);
  return (
    <Panel
      title={t('breakdown.byPlan')}
      query={billing}
      isEmpty={({ by_plan }) => by_plan.length === 0}
    >
      {({ by_plan }) => (
        <DataTable
          label={t('breakdown.byPlan')}
          rows={by_plan}
          columns={columns}
          rowId={(row) => row.plan}
        />
      )}
    </Panel>
  );
};

export const BySegment = ({ billing }: { billing: BillingQuery }) => {
  const { t } = useTranslation('billing');
  const columns = useColumns<SegmentRevenue>(t('breakdown.segment'), (row) => row.segment);
  return (
    <Panel
      title={t('breakdown.bySegment')}
      query={billing}
      isEmpty={({ by_segment }) => by_segment.length === 0}
    >
      {({ by_segment }) => (
        <DataTable
          label={t('breakdown.bySegment')}
          rows={by_segment}
          columns={columns}
          rowId={(row) => row.segment}
        />
      )}
    </Panel>
  );
};
