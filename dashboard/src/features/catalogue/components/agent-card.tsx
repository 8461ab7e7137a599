import type { PlatformAgent } from '@alquimista/painel-client';
import { Bot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { count, rate } from '@/format';

/** An agent of the catalogue, and how much all tenants use it. */
export const AgentCard = ({ agent }: { agent: PlatformAgent }) => {
  const { t } = useTranslation('catalogue');
  const figures = [
    { label: t('deployed'), value: count(agent.deployed_count) },
    { label: t('requests'), value: count(agent.total_requests) },
    { label: t('successRate'), value: rate(agent.success_rate) },
  ];
  return (
    <Card className="flex h-full flex-col justify-between gap-4">
      <div className="flex items-start gap-3">
        <Bot aria-hidden className="size-6 shrink-0 text-primary" />
        <div className="min-w-0">
          <h2 className="font-semibold wrap-anywhere">{agent.name}</h2>
          <Badge className="mt-1">{agent.segment}</Badge>
        </div>
      </div>
      <dl className="grid grid-cols-3 gap-2">
        {figures.map(({ label, value }) => (
          <div key={label} className="flex min-w-0 flex-col-reverse justify-end">
            <dt className="text-xs text-subtle">{label}</dt>
            <dd className="text-lg font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
