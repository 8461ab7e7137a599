import type { TenantUser } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '@/auth/session';
import { DataTable } from '@/components/data-table';
import { Status } from '@/components/status';
import { Badge } from '@/components/ui/badge';
import { moment } from '@/format';
import { UserActions } from './user-actions';

const Who = ({ user, isYou }: { user: TenantUser; isYou: boolean }) => {
  const { t } = useTranslation('users');
  return (
    <>
      <span className="flex flex-wrap items-center gap-2 font-medium">
        {user.full_name}
        {isYou && <Badge>{t('you')}</Badge>}
      </span>
      <span className="text-subtle">{user.email}</span>
    </>
  );
};

const useColumns = (zone: string): ColumnDef<TenantUser>[] => {
  const { t, i18n } = useTranslation('users');
  const { t: common } = useTranslation();
  const can = useCan();
  const session = useSession();
  const isYou = ({ email }: TenantUser) => !session.internal && email === session.email;
  const columns: ColumnDef<TenantUser>[] = [
    {
      header: t('columns.name'),
      cell: ({ row }) => <Who user={row.original} isYou={isYou(row.original)} />,
    },
    { header: t('columns.role'), cell: ({ row }) => common(`role.${row.original.role}`) },
    { header: t('columns.status'), cell: ({ row }) => <Status of={row.original.status} /> },
    {
      header: t('columns.lastLogin'),
      cell: ({ row: { original } }) =>
        original.last_login_at ? moment(original.last_login_at, i18n.language, zone) : t('never'),
    },
  ];
  const actions: ColumnDef<TenantUser> = {
    id: 'actions',
    header: () => <span className="sr-only">{t('columns.actions')}</span>,
    cell: ({ row }) => <UserActions user={row.original} isYou={isYou(row.original)} />,
  };
  return can('updateTenantUser') ? [...columns, actions] : columns;
};

/** Everybody, and what may be done with them. */
export const UsersTable = ({ users, zone }: { users: TenantUser[]; zone: string }) => {
  const { t } = useTranslation('users');
  return (
    <DataTable
      label={t('list')}
      rows={users}
      columns={useColumns(zone)}
      rowId={(user) => user.id}
    />
  );
};
