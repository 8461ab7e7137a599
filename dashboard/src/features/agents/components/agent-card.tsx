import type { Agent } from '@alquimista/painel-client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/facts';
import { Status } from '@/components/status';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { count, milliseconds, moment, rate } from '@/format';
import { useTenantScope } from '@/layout/tenant-scope';
import { useTenantZone } from '@/layout/tenant-zone';

export const AgentCard = ({ agent }: { agent: Agent }) => {
  const { t, i18n } = useTranslation('agents');
  const scope = useTenantScope();
  const zone = useTenantZone();
  const used = agent.usage_last_30_days;
  return (
    <Card className="flex h-full flex-col gap-4">
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h2 className="font-semibold break-words">{agent.name}</h2>
          <p className="text-sm text-subtle">{agent.segment}</p>
        </div>
        <Status of={agent.status} />
      </div>
      <Facts
        of={[
          { label: t('requests'), value: count(used.total_requests) },
          { label: t('successRate'), value: rate(used.success_rate) },
          { label: t('average'), value: milliseconds(used.avg_response_time_ms) },
          { label: t('p95'), value: milliseconds(used.p95_response_time_ms) },
        ]}
      />
      <div className="mt-auto flex flex-wrap items-center justify-between gap-2 text-sm text-subtle">
        <p>
          {agent.activated_at
            ? t('activated', { when: moment(agent.activated_at, i18n.language, zone) })
            : t('neverActivated')}
        </p>
        <Button asChild variant="outline" size="small">
          <Link
            to="/dashboard/usage"
            search={{ ...scope, agent_id: agent.id }}
            aria-label={t('usageOf', { name: agent.name })}
          >
            {t('usage')}
          </Link>
        </Button>
      </div>
    </Card>
  );
};
