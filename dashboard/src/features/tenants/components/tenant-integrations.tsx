import type { Integration, TenantDetail } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Empty } from '@/components/state';
import { Status } from '@/components/status';
import { Button } from '@/components/ui/button';
import { moment, NONE } from '@/format';
import { Section } from './section';

/** A tenant's integrations; they are seen to on the customer's own page. */
export const TenantIntegrations = ({
  detail: { tenant, integrations },
}: {
  detail: TenantDetail;
}) => {
  const { t, i18n } = useTranslation('tenants');
  const columns = useMemo<ColumnDef<Integration>[]>(
    () => [
      { id: 'name', header: t('fields.name'), cell: ({ row }) => row.original.name },
      { id: 'type', header: t('integrations.type'), cell: ({ row }) => row.original.type },
      {
        id: 'status',
        header: t('fields.status'),
        cell: ({ row }) => <Status of={row.original.status} />,
      },
      {
        id: 'account',
        header: t('integrations.account'),
        cell: ({ row }) => row.original.config.account ?? NONE,
      },
      {
        id: 'sync',
        header: t('integrations.lastSync'),
        cell: ({ row }) => moment(row.original.last_sync_at, i18n.language, tenant.time_zone),
      },
      {
        id: 'error',
        header: t('integrations.lastError'),
        cell: ({ row }) => row.original.last_error ?? NONE,
      },
    ],
    [t, i18n.language, tenant.time_zone],
  );
  return (
    <Section
      title={t('tabs.integrations')}
      actions={
        <Button asChild variant="outline" size="small">
          <Link to="/dashboard/integrations" search={{ tenant_id: tenant.id }}>
            {t('integrations.manage')}
          </Link>
        </Button>
      }
    >
      {integrations.length === 0 ? (
        <Empty text={t('integrations.none')} />
      ) : (
        <DataTable
          label={t('tabs.integrations')}
          rows={integrations}
          columns={columns}
          rowId={({ id }) => id}
        />
      )}
    </Section>
  );
};
