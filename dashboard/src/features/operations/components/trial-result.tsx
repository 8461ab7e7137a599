import type { CommandTrial } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { KeyValues } from '@/components/key-values';
import { useKeyTexts } from './key-texts';

/** What an order would touch, in words. */
const useTouched = ({ checks, integration, agent, queue }: CommandTrial) => {
  const { t } = useTranslation(['operations', 'common']);
  const { target } = useKeyTexts();
  const status = (of: string) => t(`common:status.${of}` as 'common:status.active', of);
  return {
    ...(checks && { [t('trial.checks')]: checks.map(target) }),
    ...(integration && {
      [t('trial.integration')]: integration.name,
      [t('trial.type')]: integration.type,
      [t('trial.status')]: status(integration.status),
      [t('trial.credential')]: integration.has_credential,
    }),
    ...(agent && {
      [t('trial.agent')]: agent.id,
      [t('trial.status')]: status(agent.status),
    }),
    ...(queue && {
      [t('trial.queue')]: queue.name,
      [t('trial.waiting')]: queue.waiting_messages ?? t('trial.noQueue'),
      [t('trial.atMost')]: queue.max_messages,
    }),
  };
};

export const TrialResult = ({ of }: { of: CommandTrial }) => {
  const { t } = useTranslation('operations');
  return (
    <div role="status" className="space-y-2 rounded-md border bg-muted p-3">
      <h3 className="text-sm font-semibold">{t('trial.title')}</h3>
      <p className="text-sm">{of.message}</p>
      <KeyValues of={useTouched(of)} name={(key) => key} />
    </div>
  );
};
