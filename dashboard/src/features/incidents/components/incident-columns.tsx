import type { TenantIncident } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Severity, Status } from '@/components/status';
import { moment } from '@/format';

export const useIncidentColumns = (): ColumnDef<TenantIncident>[] => {
  const { t, i18n } = useTranslation('incidents');
  return useMemo(
    () => [
      {
        id: 'severity',
        header: t('fields.severity'),
        cell: ({ row }) => <Severity of={row.original.severity} />,
      },
      {
        id: 'title',
        header: t('fields.title'),
        cell: ({ row: { original } }) => (
          <Link
            from="/company/incidents"
            to="."
            search={(now) => ({ ...now, incident: original.id })}
            resetScroll={false}
            className="block min-w-48 font-medium wrap-anywhere text-primary hover:underline"
          >
            {original.title}
          </Link>
        ),
      },
      {
        id: 'tenant',
        header: t('fields.tenant'),
        cell: ({ row: { original } }) => (
          <Link
            to="/company/tenants/$tenantId"
            params={{ tenantId: original.tenant_id }}
            className="hover:underline"
          >
            {original.tenant_name}
          </Link>
        ),
      },
      {
        id: 'status',
        header: t('fields.status'),
        cell: ({ row }) => <Status of={row.original.status} />,
      },
      {
        id: 'assignee',
        header: t('fields.assignee'),
        cell: ({ row: { original } }) =>
          original.assignee ? (original.assignee.name ?? t('gone')) : t('nobody'),
      },
      {
        id: 'created',
        header: t('fields.created'),
        cell: ({ row }) => (
          <span className="whitespace-nowrap">
            {moment(row.original.created_at, i18n.language)}
          </span>
        ),
      },
    ],
    [t, i18n.language],
  );
};
