import type { TenantDetail } from '@alquimista/painel-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Empty } from '@/components/state';
import { Button } from '@/components/ui/button';
import { InviteDialog } from '@/features/users/components/invite-dialog';
import { UsersTable } from '@/features/users/components/users-table';
import { TenantScope } from '@/layout/tenant-scope';
import { Section } from './section';

/** A tenant's people, as its own administrators have them; managers invite and change them. */
export const TenantUsers = ({ detail: { tenant, users } }: { detail: TenantDetail }) => {
  const { t } = useTranslation(['tenants', 'users']);
  const can = useCan();
  const [inviting, setInviting] = useState(false);
  return (
    <TenantScope value={tenant.id}>
      <Section
        title={t('tabs.users')}
        actions={
          can('inviteTenantUser') && (
            <Button size="small" onClick={() => setInviting(true)}>
              {t('users:invite.action')}
            </Button>
          )
        }
      >
        {users.length === 0 ? (
          <Empty text={t('users:empty')} />
        ) : (
          <UsersTable users={users} zone={tenant.time_zone} />
        )}
        <InviteDialog open={inviting} onClose={() => setInviting(false)} />
      </Section>
    </TenantScope>
  );
};
