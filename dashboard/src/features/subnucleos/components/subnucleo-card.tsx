import type { Subnucleo } from '@alquimista/painel-client';
import { Hexagon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/facts';
import { Status } from '@/components/status';
import { Card } from '@/components/ui/card';
import { count, rate } from '@/format';

export const SubnucleoCard = ({ core }: { core: Subnucleo }) => {
  const { t } = useTranslation('subnucleos');
  return (
    <Card className="h-full space-y-4">
      <div className="flex items-start justify-between gap-2">
        <h2 className="flex min-w-0 items-center gap-2 font-semibold break-words">
          <Hexagon aria-hidden className="size-5 shrink-0 text-primary" />
          {core.name}
        </h2>
        <Status of={core.status} />
      </div>
      <Facts
        of={[
          { label: t('activeAgents'), value: count(core.active_agents) },
          { label: t('requests30'), value: count(core.requests_last_30_days) },
          { label: t('successRate'), value: rate(core.success_rate) },
        ]}
      />
    </Card>
  );
};
