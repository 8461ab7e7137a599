import type { TenantIncidentFile } from '@alquimista/painel-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '@/components/refusal';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { useIncidentChange } from '../data/changes';

/** Moves an incident on; nothing goes back. */
export const IncidentMoves = ({ file }: { file: TenantIncidentFile }) => {
  const { t } = useTranslation('incidents');
  const change = useIncidentChange(file);
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <div className="flex flex-wrap gap-2">
        {file.status === 'open' && (
          <Button
            variant="outline"
            disabled={change.isPending}
            onClick={() => change.mutate({ status: 'acknowledged' })}
          >
            {t('file.acknowledge')}
          </Button>
        )}
        <Button disabled={change.isPending} onClick={() => setAsking(true)}>
          {t('file.resolve')}
        </Button>
      </div>
      <Refusal error={change.error} />
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('file.resolveTitle')}
        text={t('file.resolveText')}
        action={t('file.resolve')}
        busy={change.isPending}
        onConfirm={() =>
          change.mutate({ status: 'resolved' }, { onSettled: () => setAsking(false) })
        }
      />
    </div>
  );
};
