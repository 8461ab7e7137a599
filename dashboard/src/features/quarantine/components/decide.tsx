import type { QuarantinedEvent } from '@alquimista/painel-client';
import { Check, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutcome } from '@/components/toasts';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { useDecide, type Decision } from '../data/quarantine';

/** Has the held report count, or lets it go; either is for good. */
export const Decide = ({ event }: { event: QuarantinedEvent }) => {
  const { t } = useTranslation('quarantine');
  const { done, failed } = useOutcome();
  const change = useDecide();
  const [asking, setAsking] = useState(false);
  const [decision, setDecision] = useState<Decision>('replayed');

  const ask = (status: Decision) => {
    setDecision(status);
    setAsking(true);
  };
  const decide = () =>
    change.mutate(
      { id: event.id, status: decision },
      {
        onSuccess: () => done(t(`done.${decision}`)),
        onError: failed,
        onSettled: () => setAsking(false),
      },
    );

  return (
    <>
      {/* What it would take the place of is gone: it can only be let go. */}
      {event.counted && (
        <Button variant="outline" size="small" onClick={() => ask('replayed')}>
          <Check aria-hidden />
          {t('action.replayed')}
        </Button>
      )}
      <Button variant="outline" size="small" onClick={() => ask('discarded')}>
        <Trash2 aria-hidden />
        {t('action.discarded')}
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t(`ask.${decision}`)}
        text={t(`askText.${decision}`, { tenant: event.tenant_name })}
        action={t(`action.${decision}`)}
        danger={decision === 'discarded'}
        busy={change.isPending}
        onConfirm={decide}
      />
    </>
  );
};
