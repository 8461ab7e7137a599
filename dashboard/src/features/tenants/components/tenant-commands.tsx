import type { Command, TenantDetail } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/state';
import { Button } from '@/components/ui/button';
import { CommandStatus } from '@/features/operations/components/command-status';
import { moment, NONE } from '@/format';
import { useCommandTypes, useTenantCommands } from '../data/tenants';

const useColumns = (zone: string): ColumnDef<Command>[] => {
  const { t, i18n } = useTranslation('tenants');
  const types = useCommandTypes().data?.command_types;
  return useMemo(() => {
    const titleOf = (type: string) =>
      types?.find(({ command_type }) => command_type === type)?.title ?? type;
    const at = (iso: string | null) => (
      <span className="whitespace-nowrap">{moment(iso, i18n.language, zone)}</span>
    );
    return [
      {
        id: 'type',
        header: t('commands.type'),
        cell: ({ row }) => titleOf(row.original.command_type),
      },
      {
        id: 'status',
        header: t('fields.status'),
        cell: ({ row }) => <CommandStatus of={row.original.status} />,
      },
      {
        id: 'created',
        header: t('commands.created'),
        cell: ({ row }) => at(row.original.created_at),
      },
      {
        id: 'by',
        header: t('commands.by'),
        cell: ({ row }) => row.original.created_by.name ?? NONE,
      },
      {
        id: 'completed',
        header: t('commands.completed'),
        cell: ({ row }) => at(row.original.completed_at),
      },
      {
        id: 'error',
        header: t('commands.error'),
        cell: ({ row }) => row.original.error_message ?? NONE,
      },
    ];
  }, [t, i18n.language, zone, types]);
};

/** The newest commands on a tenant's things; new ones are given in operations. */
export const TenantCommands = ({ detail: { tenant } }: { detail: TenantDetail }) => {
  const { t } = useTranslation('tenants');
  const commands = useTenantCommands(tenant.id);
  const columns = useColumns(tenant.time_zone);
  return (
    <Panel
      title={t('commands.recent')}
      query={commands}
      isEmpty={(page) => page.commands.length === 0}
      empty={<Empty text={t('commands.none')} />}
      actions={
        <Button asChild variant="outline" size="small">
          <Link to="/company/operations" search={{ tenant_id: tenant.id }}>
            {t('commands.operations')}
          </Link>
        </Button>
      }
    >
      {(page) => (
        <DataTable
          label={t('commands.recent')}
          rows={page.commands}
          columns={columns}
          rowId={({ command_id }) => command_id}
        />
      )}
    </Panel>
  );
};
