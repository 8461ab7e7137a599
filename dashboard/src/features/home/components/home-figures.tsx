import type { Integration } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { Figure } from '@/components/figure';
import { FigureCards, FigureGrid } from '@/components/figure-cards';
import type { Period } from '@/components/periods';
import { useUsage } from '@/features/usage/data/usage';
import { count, rate } from '@/format';
import { useIntegrations, type useTenant } from '../data/home';
import { Quota } from './quota';

const STATUSES = ['active', 'error', 'pending', 'inactive'] as const;

const IntegrationCounts = ({ of }: { of: Integration[] }) => {
  const { t } = useTranslation('home');
  return STATUSES.map((status) => ({
    status,
    number: of.filter((integration) => integration.status === status).length,
  }))
    .filter(({ number }) => number > 0)
    .map(({ status, number }) => t(`integrations.${status}`, { count: number }))
    .join(' · ');
};

interface Props {
  tenant: ReturnType<typeof useTenant>;
  period: Period;
}

export const HomeFigures = ({ tenant, period }: Props) => {
  const { t } = useTranslation('home');
  const { t: common } = useTranslation();
  const usage = useUsage(period);
  const integrations = useIntegrations();
  return (
    <FigureGrid label={t('figures')}>
      <FigureCards query={tenant} cards={2}>
        {(known) => (
          <>
            <Figure
              label={t('agents.active')}
              value={count(known.usage.active_agents)}
              note={t('agents.limit', { limit: count(known.limits.max_agents) })}
            />
            <Figure
              label={t('requests.month')}
              value={count(known.usage.requests_this_month)}
              note={<Quota of={known.quota} limit={known.limits.max_requests_per_month} />}
            />
          </>
        )}
      </FigureCards>
      <FigureCards query={usage} cards={1}>
        {({ summary }) => (
          <Figure
            label={t('successRate')}
            value={rate(summary.success_rate)}
            note={t('inPeriod', { period: common(`period.${period}`) })}
          />
        )}
      </FigureCards>
      <FigureCards query={integrations} cards={1}>
        {(list) => (
          <Figure
            label={t('integrations.title')}
            value={count(list.integrations.length)}
            note={<IntegrationCounts of={list.integrations} />}
          />
        )}
      </FigureCards>
    </FigureGrid>
  );
};
