import type { UsageReport } from '@alquimista/painel-client';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice, PeriodChoice } from '@/components/filters';
import type { Period } from '@/components/periods';
import { useAgents } from '@/features/agents/data/agents';

const route = getRouteApi('/_signed/dashboard/usage');

const EVERY = '';

/** Which agent, and how far back. An agent that is asked for but not listed stays among the choices. */
export const UsageFilters = ({ of }: { of: UsageReport | undefined }) => {
  const { t } = useTranslation('usage');
  const { period, agent_id: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const listed = useAgents('all').data?.agents ?? [];

  const show = (change: { period?: Period; agent_id?: string | undefined }) =>
    void navigate({
      search: (before) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });

  const missing =
    chosen && !listed.some((agent) => agent.id === chosen)
      ? [
          {
            value: chosen,
            label:
              of?.by_agent.find((share) => share.agent_id === chosen)?.agent_name ??
              t('agent.chosen'),
          },
        ]
      : [];

  return (
    <>
      <Choice
        label={t('agent.label')}
        value={chosen ?? EVERY}
        onChange={(id) => show({ agent_id: id === EVERY ? undefined : id })}
        options={[
          { value: EVERY, label: t('agent.all') },
          ...listed.map(({ id, name }) => ({ value: id, label: name })),
          ...missing,
        ]}
        className="max-w-64"
      />
      <PeriodChoice value={period} onChange={(next) => show({ period: next })} />
    </>
  );
};
