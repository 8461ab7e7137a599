import type { CommandTypeDescription } from '@alquimista/painel-client';
import { Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Panel } from '@/components/panel';
import { useOutcome } from '@/components/toasts';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { usePause } from '../data/commands';
import { useCommandTypes, wordsOf } from '../data/types';

/** Has a type's commands wait, which is asked about first, or go on. */
const PauseSwitch = ({ type, title }: { type: CommandTypeDescription; title: string }) => {
  const { t } = useTranslation('operations');
  const { done, failed } = useOutcome();
  const pause = usePause();
  const [asking, setAsking] = useState(false);
  const turn = (paused: boolean) =>
    pause.mutate(
      { type: type.command_type, paused },
      {
        onSuccess: () => done(t(paused ? 'types.pausedDone' : 'types.resumedDone')),
        onError: failed,
        onSettled: () => setAsking(false),
      },
    );
  const Icon = type.paused ? Play : Pause;
  return (
    <>
      <Button
        variant="outline"
        size="small"
        disabled={pause.isPending}
        aria-label={t(type.paused ? 'types.resumeOf' : 'types.pauseOf', { type: title })}
        onClick={() => (type.paused ? turn(false) : setAsking(true))}
      >
        <Icon aria-hidden />
        {t(type.paused ? 'types.resume' : 'types.pause')}
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('types.askTitle', { type: title })}
        text={t('types.askText')}
        action={t('types.pause')}
        busy={pause.isPending}
        onConfirm={() => turn(true)}
      />
    </>
  );
};

/** Which commands there are, and which of them wait. */
export const TypesPanel = () => {
  const { t, i18n } = useTranslation('operations');
  const can = useCan();
  return (
    <Panel
      title={t('types.title')}
      query={useCommandTypes()}
      isEmpty={(types) => types.command_types.length === 0}
    >
      {({ command_types }) => (
        <ul className="divide-y">
          {command_types.map((type) => {
            const { title, description } = wordsOf(type, i18n.language);
            return (
              <li key={type.command_type} className="space-y-1 py-3 first:pt-0 last:pb-0">
                <div className="flex items-start gap-2">
                  <p className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1">
                    <span className="font-medium">{title}</span>
                    <Badge tone={type.paused ? 'warn' : 'ok'}>
                      {t(type.paused ? 'types.paused' : 'types.running')}
                    </Badge>
                  </p>
                  {can('updateInternalCommandType') && <PauseSwitch type={type} title={title} />}
                </div>
                <p className="text-sm text-subtle">{description}</p>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
};
