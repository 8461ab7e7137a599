import type { CommandStep } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { instant } from '@/format/instant';
import { CommandStatus } from './command-status';

/** All that happened to a command, oldest first. */
export const Timeline = ({ steps }: { steps: readonly CommandStep[] }) => {
  const { t, i18n } = useTranslation('operations');
  return (
    <ol className="space-y-3 border-l-2 pl-4 text-sm">
      {steps.map(({ number, cause, status, at, by, attempt, detail }) => {
        const who = by.name ?? t('command.worker');
        return (
          <li key={number}>
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{t(`cause.${cause}`)}</span>
              <CommandStatus of={status} />
              <time dateTime={at} className="text-subtle">
                {instant(at, i18n.language)}
              </time>
            </p>
            <p className="text-subtle">
              {attempt > 0 ? t('command.step', { by: who, attempt }) : who}
            </p>
            {detail && <p className="wrap-anywhere">{detail}</p>}
          </li>
        );
      })}
    </ol>
  );
};
