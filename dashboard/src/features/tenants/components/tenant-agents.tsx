import type { TenantDetail } from '@alquimista/painel-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/state';
import { Button } from '@/components/ui/button';
import { useTenantAgents } from '../data/tenants';
import { AssignAgent } from './agent-form';
import { AgentItem } from './agent-item';

/** A tenant's agents with how they are set up; managers assign, configure and stop them. */
export const TenantAgents = ({ detail: { tenant } }: { detail: TenantDetail }) => {
  const { t } = useTranslation('tenants');
  const can = useCan();
  const agents = useTenantAgents(tenant.id);
  const [assigning, setAssigning] = useState(false);
  return (
    <>
      <Panel
        title={t('tabs.agents')}
        query={agents}
        isEmpty={(list) => list.agents.length === 0}
        empty={<Empty text={t('agents.none')} />}
        actions={
          can('assignInternalTenantAgent') &&
          agents.data && (
            <Button size="small" onClick={() => setAssigning(true)}>
              {t('agents.assign')}
            </Button>
          )
        }
      >
        {(list) => (
          <ul className="grid gap-4 lg:grid-cols-2">
            {list.agents.map((agent) => (
              <AgentItem
                key={agent.id}
                tenantId={tenant.id}
                zone={tenant.time_zone}
                agent={agent}
              />
            ))}
          </ul>
        )}
      </Panel>
      {assigning && (
        <AssignAgent
          tenantId={tenant.id}
          taken={agents.data?.agents ?? []}
          onClose={() => setAssigning(false)}
        />
      )}
    </>
  );
};
