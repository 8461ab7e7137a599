import type { QuarantinedEvent } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Badge, type Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { moment, NONE } from '@/format';
import { Decide } from './decide';
import { Reports } from './reports';

const TONES: Record<QuarantinedEvent['status'], Tone> = {
  pending: 'warn',
  replayed: 'ok',
  discarded: 'neutral',
};

interface Props {
  event: QuarantinedEvent;
  agentName: (id: string) => string;
}

/** An event that was reported twice, with something else each time. */
export const HeldEvent = ({ event, agentName }: Props) => {
  const { t, i18n } = useTranslation('quarantine');
  const can = useCan();
  const { tenant_name, event_id, status, quarantined_at, decided_at, decided_by } = event;
  return (
    <Card className="space-y-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="text-base font-semibold">{tenant_name}</h2>
        <Badge tone={TONES[status]}>{t(`status.${status}`)}</Badge>
        {status === 'pending' && can('decideInternalQuarantinedEvent') && (
          <div className="ml-auto flex flex-wrap gap-2">
            <Decide event={event} />
          </div>
        )}
      </div>
      <p className="text-sm wrap-anywhere text-subtle">
        {t('since', { id: event_id, at: moment(quarantined_at, i18n.language) })}
      </p>
      {decided_at && (
        <p className="text-sm text-subtle">
          {t('decided', {
            by: decided_by?.name ?? NONE,
            at: moment(decided_at, i18n.language),
          })}
        </p>
      )}
      <Reports event={event} agentName={agentName} />
    </Card>
  );
};
