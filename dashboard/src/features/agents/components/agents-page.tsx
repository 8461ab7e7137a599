import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '@/components/filters';
import { Page } from '@/components/page';
import { Awaited } from '@/components/panel';
import { Empty, Loading } from '@/components/state';
import { useAgents, type AgentFilter } from '../data/agents';
import { AgentCard } from './agent-card';

const route = getRouteApi('/_signed/dashboard/agents');

const StatusChoice = () => {
  const { t } = useTranslation('agents');
  const { t: common } = useTranslation();
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Choice<AgentFilter>
      label={t('status')}
      value={status}
      onChange={(next) =>
        void navigate({ search: (before) => ({ ...before, status: next }), replace: true })
      }
      options={[
        ...(['active', 'inactive', 'suspended'] as const).map((value) => ({
          value,
          label: common(`status.${value}`),
        })),
        { value: 'all', label: common('all') },
      ]}
    />
  );
};

const Skeletons = () => (
  <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-3">
    {Array.from({ length: 6 }, (_, index) => (
      <Loading key={index} className="h-56" />
    ))}
  </div>
);

/** The agents that a customer has, or had, and what each did lately. */
export const AgentsPage = () => {
  const { t } = useTranslation('agents');
  const { status } = route.useSearch();
  return (
    <Page title={t('title')} intro={t('intro')} actions={<StatusChoice />}>
      <Awaited
        query={useAgents(status)}
        skeleton={<Skeletons />}
        isEmpty={(list) => list.agents.length === 0}
        empty={<Empty text={t(status === 'all' ? 'none' : 'noneOfStatus')} />}
      >
        {(list) => (
          <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {list.agents.map((agent) => (
              <li key={agent.id}>
                <AgentCard agent={agent} />
              </li>
            ))}
          </ul>
        )}
      </Awaited>
    </Page>
  );
};
