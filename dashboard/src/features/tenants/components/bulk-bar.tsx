import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Button } from '@/components/ui/button';
import { count } from '@/format';
import { MOST } from '../data/changes';
import type { Selection } from '../data/selection';
import { BulkChange, type Action } from './bulk-change';
import { BulkCommand } from './bulk-command';

/** What can be done with those who were chosen. */
export const BulkBar = ({ selection, total }: { selection: Selection; total: number | null }) => {
  const { t } = useTranslation('tenants');
  const can = useCan();
  const [doing, setDoing] = useState<Action | 'command' | null>(null);
  const { all, target, clear, selectAll } = selection;
  const chosen = selection.count;
  const tooMany = chosen > MOST;
  const close = (done: boolean) => {
    setDoing(null);
    if (done) clear();
  };

  return (
    <>
      {chosen > 0 && (
        <div className="mb-3 flex flex-wrap items-center gap-2 rounded-md bg-muted p-2 text-sm">
          <p role="status" className="font-medium">
            {t(all ? 'bulk.allChosen' : 'bulk.chosen', {
              count: chosen,
              number: count(chosen),
            })}
          </p>
          {!all && total !== null && total > chosen && (
            <Button variant="ghost" size="small" onClick={selectAll}>
              {t('bulk.chooseAll', { number: count(total) })}
            </Button>
          )}
          <Button variant="ghost" size="small" onClick={clear}>
            {t('bulk.clear')}
          </Button>
          <div className="ml-auto flex flex-wrap gap-2">
            {can('changeInternalTenants') &&
              (['suspend', 'reactivate'] as const).map((action) => (
                <Button
                  key={action}
                  variant="outline"
                  size="small"
                  disabled={tooMany}
                  onClick={() => setDoing(action)}
                >
                  {t(`actions.${action}`)}
                </Button>
              ))}
            <Button
              variant="outline"
              size="small"
              disabled={tooMany}
              onClick={() => setDoing('command')}
            >
              {t('bulk.command.action')}
            </Button>
          </div>
          {tooMany && <p className="w-full text-warn">{t('bulk.tooMany', { most: MOST })}</p>}
        </div>
      )}
      {(doing === 'suspend' || doing === 'reactivate') && (
        <BulkChange action={doing} target={target} count={chosen} onClose={close} />
      )}
      {doing === 'command' && <BulkCommand target={target} count={chosen} onClose={close} />}
    </>
  );
};
