import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Awaited } from '@/components/panel';
import { Dialog } from '@/components/ui/dialog';
import { useCommand } from '../data/commands';
import type { Live } from '../data/live';
import { useWords } from '../data/types';
import { CommandView } from './command-view';

const route = getRouteApi('/_signed/company/operations');

/** One command, as the address names it. */
export const CommandDialog = ({ id, live }: { id: string; live: Live }) => {
  const { t } = useTranslation('operations');
  const words = useWords();
  const navigate = route.useNavigate();
  const command = useCommand(id, live.connected);
  const show = (next: string | undefined) =>
    void navigate({ search: (now) => ({ ...now, command: next }), resetScroll: false });
  return (
    <Dialog
      open
      onOpenChange={() => show(undefined)}
      title={command.data ? words(command.data.command_type).title : t('command.title')}
      className="max-w-3xl"
    >
      <Awaited query={command}>
        {(shown) => <CommandView command={shown} status={live.statusOf(shown)} onShow={show} />}
      </Awaited>
    </Dialog>
  );
};
