import type { DeployedAgent } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { useOutcome } from '@/components/toasts';
import { Confirm } from '@/components/ui/confirm';
import { useAgentChange } from '../data/agents';
import { MOVES, type Move } from '../data/moves';

interface Props {
  tenantId: string;
  agent: DeployedAgent;
  move: Move;
  onClose: () => void;
}

/** Suspends an agent, or switches it off or on, once that is confirmed. */
export const AgentStatus = ({ tenantId, agent, move, onClose }: Props) => {
  const { t } = useTranslation('tenants');
  const outcome = useOutcome();
  const change = useAgentChange(tenantId, agent);
  return (
    <Confirm
      open
      onOpenChange={onClose}
      title={t(`agents.move.${move}.title`, { name: agent.name })}
      text={t(`agents.move.${move}.text`)}
      action={t(`actions.${move}`)}
      danger={MOVES[move].danger}
      busy={change.isPending}
      onConfirm={() =>
        change.mutate(
          { status: MOVES[move].to },
          { onSuccess: () => outcome.done(), onError: outcome.failed, onSettled: onClose },
        )
      }
    />
  );
};
