import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Refusal } from '@/components/refusal';
import { Badge, type Tone } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { count } from '@/format';
import { isInDoubt, isLeft, type BulkResult } from '../data/bulk';

const TONES: Record<BulkResult['outcome'], Tone> = {
  done: 'ok',
  unchanged: 'neutral',
  failed: 'danger',
};
const ORDER: BulkResult['outcome'][] = ['failed', 'done', 'unchanged'];

interface Props {
  title: string;
  results: BulkResult[];
  busy: boolean;
  failure: unknown;
  onGoOn: () => void;
  onClose: () => void;
}

/** What became of each; first of those for whom it went wrong. */
export const BulkOutcome = ({ title, results, busy, failure, onGoOn, onClose }: Props) => {
  const { t } = useTranslation(['tenants', 'common']);
  const left = results.filter(isLeft).length;
  const sorted = ORDER.flatMap((outcome) => results.filter((one) => one.outcome === outcome));
  const failed = results.filter((one) => one.outcome === 'failed').length;

  return (
    <Dialog open onOpenChange={onClose} title={title} className="max-w-2xl">
      <p role="status" className="font-medium">
        {t('bulk.summary', {
          succeeded: count(results.length - failed),
          failed: count(failed),
        })}
      </p>
      <ul className="mt-3 divide-y">
        {sorted.map((one) => (
          <li key={one.tenant_id} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2">
            <Link
              to="/company/tenants/$tenantId"
              params={{ tenantId: one.tenant_id }}
              className="min-w-40 flex-1 break-words text-primary hover:underline"
            >
              {one.tenant_name ?? one.tenant_id}
            </Link>
            {isInDoubt(one) ? (
              <Badge tone="warn">{t('bulk.outcome.inDoubt')}</Badge>
            ) : (
              <Badge tone={TONES[one.outcome]}>{t(`bulk.outcome.${one.outcome}`)}</Badge>
            )}
            {one.detail && <p className="w-full text-sm text-subtle">{one.detail}</p>}
          </li>
        ))}
      </ul>
      <Refusal error={failure} />
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        {left > 0 && (
          <Button disabled={busy} onClick={onGoOn}>
            {t('bulk.goOn', { count: left })}
          </Button>
        )}
        <Button variant="outline" onClick={onClose}>
          {t('common:actions.close')}
        </Button>
      </div>
    </Dialog>
  );
};
