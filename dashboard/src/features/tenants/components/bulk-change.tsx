import { useTranslation } from 'react-i18next';
import { Refusal } from '@/components/refusal';
import { Confirm } from '@/components/ui/confirm';
import { useBulk } from '../data/bulk';
import { useBulkChange, type Target } from '../data/changes';
import { BulkOutcome } from './bulk-outcome';

export type Action = 'suspend' | 'reactivate';

export interface BulkProps {
  target: Target;
  count: number;
  onClose: (done: boolean) => void;
}

/** Suspends or reactivates many, once it is confirmed how many. */
export const BulkChange = ({ action, target, count, onClose }: BulkProps & { action: Action }) => {
  const { t } = useTranslation('tenants');
  const change = useBulkChange();
  const { results, busy, failure, run, goOn } = useBulk(change.mutateAsync);

  if (results) {
    return (
      <BulkOutcome
        title={t(`bulk.${action}.title`)}
        results={results}
        busy={busy}
        failure={failure}
        onGoOn={goOn}
        onClose={() => onClose(true)}
      />
    );
  }
  return (
    <Confirm
      open
      onOpenChange={(open) => !busy && !open && onClose(false)}
      title={t(`bulk.${action}.title`)}
      text={t(`bulk.${action}.text`, { count })}
      action={t(`bulk.${action}.action`, { count })}
      danger={action === 'suspend'}
      busy={busy}
      onConfirm={() => void run({ ...target, action })}
    >
      <Refusal error={failure} />
    </Confirm>
  );
};
