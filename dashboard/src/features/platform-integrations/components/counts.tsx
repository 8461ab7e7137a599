import type { IntegrationCounts } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import { Badge, type Tone } from '@/components/ui/badge';
import { count } from '@/format';
import type { IntegrationsQuery } from '../data/integrations';
import { useTypeName } from './type-name';

const STATES = [
  { state: 'active', tone: 'ok' },
  { state: 'error', tone: 'danger' },
  { state: 'pending', tone: 'warn' },
  { state: 'inactive', tone: 'neutral' },
] as const satisfies readonly { state: keyof IntegrationCounts; tone: Tone }[];

const OfType = ({ counts }: { counts: IntegrationCounts }) => {
  const { t } = useTranslation('platformIntegrations');
  const nameOf = useTypeName();
  return (
    <li className="rounded-lg border p-3">
      <h3 className="text-sm text-subtle wrap-anywhere">{nameOf(counts.type)}</h3>
      <p className="text-2xl font-semibold tabular-nums">{count(counts.total)}</p>
      <ul className="mt-2 flex flex-wrap gap-1">
        {STATES.filter(({ state }) => counts[state] > 0).map(({ state, tone }) => (
          <li key={state}>
            <Badge tone={tone}>
              {t(`counts.${state}`, { count: counts[state], shown: count(counts[state]) })}
            </Badge>
          </li>
        ))}
      </ul>
    </li>
  );
};

/** How many there are of each kind, whatever the filters. */
export const Counts = ({ integrations }: { integrations: IntegrationsQuery }) => {
  const { t } = useTranslation('platformIntegrations');
  return (
    <Panel
      title={t('counts.title')}
      query={integrations}
      isEmpty={({ by_type }) => by_type.length === 0}
    >
      {({ by_type }) => (
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
          {by_type.map((counts) => (
            <OfType key={counts.type} counts={counts} />
          ))}
        </ul>
      )}
    </Panel>
  );
};
