import type { TenantSummary } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Status } from '@/components/status';
import { brl, count, moment } from '@/format';
import { usePlanName } from '../data/plan-name';

interface BoxProps {
  label: string;
  checked: boolean;
  some?: boolean;
  onChange: (checked: boolean) => void;
}

const Box = ({ label, checked, some = false, onChange }: BoxProps) => (
  <label className="-m-2 inline-flex p-2">
    <input
      type="checkbox"
      aria-label={label}
      className="size-4 accent-primary"
      checked={checked}
      ref={(box) => {
        if (box) box.indeterminate = some && !checked;
      }}
      onChange={(event) => onChange(event.target.checked)}
    />
  </label>
);

/** The list's columns; those who may change many at once choose whom. */
export const useTenantColumns = (): ColumnDef<TenantSummary>[] => {
  const { t, i18n } = useTranslation('tenants');
  const planName = usePlanName();
  const chooses = useCan()('submitInternalCommands');

  return useMemo(() => {
    const box: ColumnDef<TenantSummary> = {
      id: 'select',
      header: ({ table }) => (
        <Box
          label={t('list.selectPage')}
          checked={table.getIsAllRowsSelected()}
          some={table.getIsSomeRowsSelected()}
          onChange={(checked) => table.toggleAllRowsSelected(checked)}
        />
      ),
      cell: ({ row }) => (
        <Box
          label={t('list.select', { name: row.original.name })}
          checked={row.getIsSelected()}
          onChange={(checked) => row.toggleSelected(checked)}
        />
      ),
    };
    const columns: ColumnDef<TenantSummary>[] = [
      {
        id: 'name',
        header: t('columns.name'),
        meta: { sortBy: 'name' },
        cell: ({ row: { original } }) => (
          <div className="min-w-44">
            <Link
              to="/company/tenants/$tenantId"
              params={{ tenantId: original.id }}
              className="font-medium wrap-anywhere text-primary hover:underline"
            >
              {original.name}
            </Link>
            <p className="text-xs text-subtle">{original.cnpj}</p>
          </div>
        ),
      },
      { id: 'segment', header: t('fields.segment'), cell: ({ row }) => row.original.segment },
      { id: 'plan', header: t('fields.plan'), cell: ({ row }) => planName(row.original.plan) },
      {
        id: 'status',
        header: t('fields.status'),
        cell: ({ row }) => <Status of={row.original.status} />,
      },
      {
        id: 'mrr',
        header: t('columns.mrr'),
        meta: { sortBy: 'mrr_estimate', numeric: true },
        cell: ({ row }) => (
          <span className="whitespace-nowrap">{brl(row.original.mrr_estimate)}</span>
        ),
      },
      {
        id: 'agents',
        header: t('columns.agents'),
        meta: { numeric: true },
        cell: ({ row }) => count(row.original.active_agents),
      },
      {
        id: 'users',
        header: t('columns.users'),
        meta: { numeric: true },
        cell: ({ row }) => count(row.original.active_users),
      },
      {
        id: 'requests',
        header: t('columns.requests'),
        meta: { sortBy: 'requests_last_30_days', numeric: true },
        cell: ({ row }) => count(row.original.requests_last_30_days),
      },
      {
        id: 'created',
        header: t('fields.created_at'),
        meta: { sortBy: 'created_at' },
        cell: ({ row }) => (
          <span className="whitespace-nowrap">
            {moment(row.original.created_at, i18n.language)}
          </span>
        ),
      },
    ];
    return chooses ? [box, ...columns] : columns;
  }, [t, i18n.language, planName, chooses]);
};
