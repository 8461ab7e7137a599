import type { TenantDetail, TenantUser } from '@alquimista/painel-client';
import type { ColumnDef } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { DataTable } from '@/components/data-table';
import { Empty } from '@/components/state';
import { Status } from '@/components/status';
import { Button } from '@/components/ui/button';
import { moment } from '@/format';
import { Section } from './section';
import { UserAccess } from './user-access';
import { UserForm } from './user-form';

type Doing = { what: 'edit' | 'access'; user: TenantUser } | { what: 'invite' };

/** A tenant's people; managers invite and change them. */
export const TenantUsers = ({ detail: { tenant, users } }: { detail: TenantDetail }) => {
  const { t, i18n } = useTranslation(['tenants', 'common']);
  const can = useCan();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = () => setDoing(null);
  const changes = can('updateTenantUser');

  const columns = useMemo(() => {
    const shown: ColumnDef<TenantUser>[] = [
      { id: 'name', header: t('users.name'), cell: ({ row }) => row.original.full_name },
      { id: 'email', header: t('users.email'), cell: ({ row }) => row.original.email },
      {
        id: 'role',
        header: t('users.role'),
        cell: ({ row }) => t(`common:role.${row.original.role}`),
      },
      {
        id: 'status',
        header: t('fields.status'),
        cell: ({ row }) => <Status of={row.original.status} />,
      },
      {
        id: 'login',
        header: t('users.lastLogin'),
        cell: ({ row }) => moment(row.original.last_login_at, i18n.language, tenant.time_zone),
      },
    ];
    const actions: ColumnDef<TenantUser> = {
      id: 'actions',
      header: t('common:actions.actions'),
      cell: ({ row: { original: user } }) => (
        <span className="flex gap-1">
          <Button
            variant="ghost"
            size="small"
            aria-label={t('users.edit', { name: user.full_name })}
            onClick={() => setDoing({ what: 'edit', user })}
          >
            {t('common:actions.edit')}
          </Button>
          <Button
            variant="ghost"
            size="small"
            aria-label={t(user.status === 'inactive' ? 'users.enable' : 'users.disable', {
              name: user.full_name,
            })}
            onClick={() => setDoing({ what: 'access', user })}
          >
            {t(user.status === 'inactive' ? 'actions.reactivate' : 'actions.deactivate')}
          </Button>
        </span>
      ),
    };
    return changes ? [...shown, actions] : shown;
  }, [t, i18n.language, tenant.time_zone, changes]);

  return (
    <Section
      title={t('tabs.users')}
      actions={
        can('inviteTenantUser') && (
          <Button size="small" onClick={() => setDoing({ what: 'invite' })}>
            {t('users.invite')}
          </Button>
        )
      }
    >
      {users.length === 0 ? (
        <Empty text={t('users.none')} />
      ) : (
        <DataTable label={t('tabs.users')} rows={users} columns={columns} rowId={({ id }) => id} />
      )}
      {doing?.what === 'invite' && <UserForm tenantId={tenant.id} onClose={close} />}
      {doing?.what === 'edit' && (
        <UserForm tenantId={tenant.id} user={doing.user} onClose={close} />
      )}
      {doing?.what === 'access' && (
        <UserAccess tenantId={tenant.id} user={doing.user} onClose={close} />
      )}
    </Section>
  );
};
