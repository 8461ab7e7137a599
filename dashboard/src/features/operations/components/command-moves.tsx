import type { Command } from '@alquimista/painel-client';
import { RotateCcw, Unlink, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { useOutcome } from '@/components/toasts';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { hasEnded, useMove, type Move } from '../data/commands';

interface Props {
  command: Command;
  status: Command['status'];
  /** A retry is a command of its own. */
  onNew: (id: string) => void;
}

const ICONS = { cancel: X, retry: RotateCcw, release: Unlink } as const;

/** What can be done with a command as it stands, by whom it is that looks. */
const useMoves = (status: Command['status']): Move[] => {
  const can = useCan();
  if (status === 'PENDING') return can('cancelInternalCommand') ? ['cancel'] : [];
  if (status === 'RUNNING') return can('releaseInternalCommand') ? ['release'] : [];
  return hasEnded(status) && can('retryInternalCommand') ? ['retry'] : [];
};

export const CommandMoves = ({ command, status, onNew }: Props) => {
  const { t } = useTranslation('operations');
  const { done, failed } = useOutcome();
  const change = useMove();
  const [asked, setAsked] = useState<Move>();
  const [shown, setShown] = useState<Move>('retry');

  const ask = (move: Move) => {
    setShown(move);
    setAsked(move);
  };
  const go = () =>
    change.mutate(
      { id: command.command_id, move: shown },
      {
        onSuccess: (answer) => {
          done(answer?.message);
          if (shown === 'retry' && answer) onNew(answer.command_id);
        },
        onError: failed,
        onSettled: () => setAsked(undefined),
      },
    );

  return (
    <>
      {useMoves(status).map((move) => {
        const Icon = ICONS[move];
        return (
          <Button key={move} variant="outline" size="small" onClick={() => ask(move)}>
            <Icon aria-hidden />
            {t(`moves.${move}`)}
          </Button>
        );
      })}
      <Confirm
        open={asked !== undefined}
        onOpenChange={() => setAsked(undefined)}
        title={t(`moves.${shown}Title`)}
        text={t(`moves.${shown}Text`)}
        action={t(`moves.${shown}`)}
        danger={shown !== 'retry'}
        busy={change.isPending}
        onConfirm={go}
      />
    </>
  );
};
