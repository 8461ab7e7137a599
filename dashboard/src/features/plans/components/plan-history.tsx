import type { Plan, PlanVersion } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Badge } from '@/components/ui/badge';
import { brl, count, moment } from '@/format';
import type { usePlans } from '../data/plans';

interface Row extends PlanVersion {
  code: string;
  current: boolean;
}

const rowsOf = (plan: Plan): Row[] => [
  { ...plan, effective_at: plan.updated_at, current: true },
  ...plan.versions.map((version) => ({ ...version, code: plan.code, current: false })),
];

const useColumns = (): ColumnDef<Row>[] => {
  const { t, i18n } = useTranslation('plans');
  const figure = (id: keyof typeof FIGURES): ColumnDef<Row> => ({
    id,
    header: t(`terms.${id}`),
    cell: ({ row }) => <span className="whitespace-nowrap">{FIGURES[id](row.original)}</span>,
    meta: { numeric: true },
  });
  return [
    {
      id: 'name',
      header: t('history.plan'),
      cell: ({ row }) => <span className="font-medium">{row.original.name}</span>,
    },
    {
      id: 'version',
      header: t('history.version'),
      cell: ({ row: { original } }) => (
        <span className="inline-flex items-center gap-2">
          {original.version}
          {original.current && <Badge tone="ok">{t('history.current')}</Badge>}
        </span>
      ),
    },
    {
      id: 'since',
      header: t('history.since'),
      cell: ({ row }) => (
        <span className="whitespace-nowrap">
          {moment(row.original.effective_at, i18n.language)}
        </span>
      ),
    },
    figure('monthly_price'),
    figure('yearly_price'),
    figure('max_agents'),
    figure('max_users'),
    figure('max_requests_per_month'),
  ];
};

const FIGURES = {
  monthly_price: (row: Row) => brl(row.monthly_price),
  yearly_price: (row: Row) => brl(row.yearly_price),
  max_agents: (row: Row) => count(row.limits.max_agents),
  max_users: (row: Row) => count(row.limits.max_users),
  max_requests_per_month: (row: Row) => count(row.limits.max_requests_per_month),
} as const;

/** Every version of every plan, the newest of each first. */
export const PlanHistory = ({ plans }: { plans: ReturnType<typeof usePlans> }) => {
  const { t } = useTranslation('plans');
  const columns = useColumns();
  return (
    <Panel title={t('history.title')} query={plans} isEmpty={(data) => data.plans.length === 0}>
      {(data) => (
        <DataTable
          label={t('history.title')}
          rows={data.plans.flatMap(rowsOf)}
          columns={columns}
          rowId={({ code, version }) => `${code} ${version}`}
        />
      )}
    </Panel>
  );
};
