import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Page } from '@/components/page';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/state';
import { Button } from '@/components/ui/button';
import { useTenantZone } from '@/layout/tenant-zone';
import { useUsers } from '../data/users';
import { InviteDialog } from './invite-dialog';
import { Seats } from './seats';
import { UsersTable } from './users-table';

export const UsersPage = () => {
  const { t } = useTranslation('users');
  const can = useCan();
  const users = useUsers();
  const zone = useTenantZone();
  const [inviting, setInviting] = useState(false);
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={
        can('inviteTenantUser') && (
          <Button onClick={() => setInviting(true)}>
            <UserPlus aria-hidden />
            {t('invite.action')}
          </Button>
        )
      }
    >
      <Panel
        title={t('list')}
        query={users}
        isEmpty={(list) => list.users.length === 0}
        empty={<Empty text={t('empty')} />}
        actions={users.data && <Seats users={users.data.users} />}
      >
        {(list) => <UsersTable users={list.users} zone={zone} />}
      </Panel>
      <InviteDialog open={inviting} onClose={() => setInviting(false)} />
    </Page>
  );
};
