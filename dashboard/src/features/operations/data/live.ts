import type { Command, CommandEvent } from '@alquimista/painel-client';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { $api } from '@/api/client';
import { useEvents } from '@/api/events';
import { COMMAND, COMMANDS } from './commands';

const EVENTS = '/internal/operations/commands/events';
/** A busy platform changes faster than anybody reads. */
const BETWEEN_LOOKS = 1500;
const KEPT = 500;

/** How commands stand at this moment. */
export interface Live {
  connected: boolean;
  statusOf: (command: Command) => Command['status'];
}

type Heard = ReadonlyMap<string, CommandEvent>;

const withNews = (heard: Heard, news: CommandEvent): Heard => {
  const known = heard.get(news.command_id);
  if (known && known.step >= news.step) return heard;
  return new Map([...heard, [news.command_id, news] as const].slice(-KEPT));
};

/** Hears of every change of a command, and has what is shown read anew. */
export const useLive = (): Live => {
  const queries = useQueryClient();
  const [heard, setHeard] = useState<Heard>(new Map());
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  const lookAgain = () => {
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined;
      void queries.invalidateQueries({ queryKey: ['get', COMMANDS] });
    }, BETWEEN_LOOKS);
  };

  const connected = useEvents(EVENTS, ({ event, data }) => {
    if (event === 'reset') {
      setHeard(new Map());
      void queries.invalidateQueries();
    }
    if (event !== 'command') return;
    const news = JSON.parse(data) as CommandEvent;
    setHeard((known) => withNews(known, news));
    const one = $api.queryOptions('get', COMMAND, { params: { path: { id: news.command_id } } });
    void queries.invalidateQueries({ queryKey: one.queryKey });
    lookAgain();
  });

  return {
    connected,
    statusOf: (command) => (connected && heard.get(command.command_id)?.status) || command.status,
  };
};
