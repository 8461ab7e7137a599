import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Refusal } from '@/components/refusal';
import { useOutcome } from '@/components/toasts';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { useAcknowledge, useResolve, type Shown } from '../data/incidents';

type Props = { incident: Shown & { status: string } };

/** Where a ticket may go from where it stands: nothing goes back, and a customer may only say that it is over. */
export const IncidentActions = ({ incident }: Props) => {
  const { t } = useTranslation('support');
  const can = useCan();
  const outcome = useOutcome();
  const [asked, setAsked] = useState(false);
  const acknowledge = useAcknowledge(incident);
  const resolve = useResolve(incident);
  const telling = (done: string) => ({
    onSuccess: () => outcome.done(done),
    onSettled: () => setAsked(false),
  });
  if (incident.status === 'resolved' || !can('updateTenantIncident')) return null;
  return (
    <div className="space-y-2">
      <Refusal error={resolve.error ?? acknowledge.error} />
      <div className="flex flex-wrap gap-2">
        {incident.status === 'open' && can('updateInternalIncident') && (
          <Button
            variant="outline"
            disabled={acknowledge.isPending}
            onClick={() => acknowledge.mutate(null, telling(t('acknowledge.done')))}
          >
            {t('acknowledge.action')}
          </Button>
        )}
        <Button variant="outline" onClick={() => setAsked(true)}>
          {t('resolve.action')}
        </Button>
      </div>
      <Confirm
        open={asked}
        onOpenChange={setAsked}
        title={t('resolve.title')}
        text={t('resolve.text')}
        action={t('resolve.action')}
        busy={resolve.isPending}
        onConfirm={() => resolve.mutate(null, telling(t('resolve.done')))}
      />
    </div>
  );
};
