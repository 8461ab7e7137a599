import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PeriodChoice } from '@/components/filters';
import { Page } from '@/components/page';
import { Awaited } from '@/components/panel';
import { Empty, Loading } from '@/components/state';
import { useCatalogue } from '../data/agents';
import { AgentCard } from './agent-card';

const route = getRouteApi('/_signed/company/agents');

export const CataloguePage = () => {
  const { t } = useTranslation('catalogue');
  const { period } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={
        <PeriodChoice
          value={period}
          onChange={(next) => void navigate({ search: { period: next } })}
        />
      }
    >
      <Awaited
        query={useCatalogue(period)}
        skeleton={<Loading className="h-96" />}
        isEmpty={({ agents }) => agents.length === 0}
        empty={<Empty text={t('none')} />}
      >
        {({ agents }) => (
          <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
            {agents.map((agent) => (
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
