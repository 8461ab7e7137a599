import type { Command } from '@alquimista/painel-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyValues } from '@/components/key-values';
import { Button } from '@/components/ui/button';
import { useWords } from '../data/types';
import { CommandMoves } from './command-moves';
import { CommandStatus } from './command-status';
import { useKeyTexts } from './key-texts';
import { Output } from './output';
import { Timeline } from './timeline';

interface Props {
  command: Command;
  status: Command['status'];
  onShow: (id: string) => void;
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="space-y-2 border-t pt-3">
    <h3 className="text-sm font-semibold">{title}</h3>
    {children}
  </section>
);

const useFacts = (command: Command) => {
  const { t } = useTranslation('operations');
  const { tenant_id, tenant_name, created_by } = command;
  return {
    [t('command.tenant')]: tenant_id ? (tenant_name ?? tenant_id) : t('platform'),
    [t('command.by')]: created_by.name ?? t('command.gone'),
    [t('command.created')]: command.created_at,
    [t('command.started')]: command.started_at,
    [t('command.completed')]: command.completed_at,
    [t('command.attempts')]: command.attempts,
    [t('command.reason')]: command.reason,
    [t('command.id')]: command.command_id,
  };
};

/** A command with all that happened to it, and what can be done with it. */
export const CommandView = ({ command, status, onShow }: Props) => {
  const { t } = useTranslation('operations');
  const words = useWords()(command.command_type);
  const { target } = useKeyTexts();
  const facts = useFacts(command);
  const { parameters, retry_of, error_message, output, timeline } = command;
  const told = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((each) => target(String(each))) : value,
    ]),
  );
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-2">
        <p role="status">
          <CommandStatus of={status} />
        </p>
        <div className="ml-auto flex flex-wrap gap-2">
          <CommandMoves command={command} status={status} onNew={onShow} />
        </div>
      </div>
      <Part title={t('command.facts')}>
        <KeyValues of={facts} name={(key) => key} />
        {retry_of && (
          <p className="text-sm">
            {t('command.retryOf')}{' '}
            <Button
              variant="ghost"
              size="small"
              className="text-primary underline wrap-anywhere"
              onClick={() => onShow(retry_of)}
            >
              {retry_of}
            </Button>
          </p>
        )}
      </Part>
      {Object.keys(told).length > 0 && (
        <Part title={t('command.parameters')}>
          <KeyValues of={told} name={(name) => words.parameter(name).title} />
        </Part>
      )}
      {error_message && (
        <Part title={t('command.error')}>
          <p className="rounded-md bg-danger-soft p-3 text-sm wrap-anywhere text-danger">
            {error_message}
          </p>
        </Part>
      )}
      {output && Object.keys(output).length > 0 && (
        <Part title={t('command.output')}>
          <Output of={output} />
        </Part>
      )}
      {timeline && (
        <Part title={t('command.timeline')}>
          <Timeline steps={timeline} />
        </Part>
      )}
    </div>
  );
};
