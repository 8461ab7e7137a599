import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Awaited } from '@/components/panel';
import { useCommand } from '../data/commands';
import type { Live } from '../data/live';
import { useWords } from '../data/types';
import { CommandStatus } from './command-status';

const route = getRouteApi('/_signed/company/operations');

/** How it goes with the command that was given last. */
export const SentCommand = ({ id, live }: { id: string; live: Live }) => {
  const { t } = useTranslation(['operations', 'common']);
  const words = useWords();
  const search = route.useSearch();
  return (
    <div className="rounded-md border p-3">
      <h3 className="text-sm font-semibold">{t('form.sent')}</h3>
      <Awaited query={useCommand(id, live.connected)}>
        {(command) => (
          <div className="mt-1 flex flex-wrap items-center gap-2 text-sm">
            <p role="status" className="flex flex-wrap items-center gap-2">
              {words(command.command_type).title}
              <CommandStatus of={live.statusOf(command)} />
            </p>
            <Link
              to="/company/operations"
              search={{ ...search, command: id }}
              resetScroll={false}
              className="text-primary underline"
            >
              {t('common:actions.details')}
            </Link>
          </div>
        )}
      </Awaited>
    </div>
  );
};
