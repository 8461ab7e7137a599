import type { Command, CommandOrder } from '@alquimista/painel-client';
import { useMutation } from '@tanstack/react-query';
import { $api, client } from '@/api/client';
import { useChange, type Once } from '@/api/change';
import { dayEnd, dayStart } from '@/format/days';
import type { OperationsSearch } from './search';
import type { CommandType } from './types';

const SECOND = 1000;
const PAGE = 25;

export const COMMANDS = '/internal/operations/commands';
export const COMMAND = '/internal/operations/commands/{id}';

export const hasEnded = (status: Command['status']): boolean =>
  status !== 'PENDING' && status !== 'RUNNING';

/** A page of the history; looked at anew often while no changes are heard of. */
export const useCommands = (search: OperationsSearch, connected: boolean) =>
  $api.useQuery(
    'get',
    COMMANDS,
    {
      params: {
        query: {
          status: search.status,
          command_type: search.type as CommandType | undefined,
          tenant_id: search.tenant_id,
          created_from: search.from && dayStart(search.from),
          created_to: search.to && dayEnd(search.to),
          cursor: search.cursors?.at(-1),
          limit: PAGE,
        },
      },
    },
    { refetchInterval: (connected ? 60 : 5) * SECOND },
  );

/** One command with all that happened to it, until nothing more will. */
export const useCommand = (id: string, connected: boolean) =>
  $api.useQuery(
    'get',
    COMMAND,
    { params: { path: { id } } },
    {
      refetchInterval: ({ state }) =>
        state.data && hasEnded(state.data.status) ? false : (connected ? 10 : 2) * SECOND,
    },
  );

type Order = Omit<CommandOrder, 'dry_run'>;

/** Has an order carried out. */
export const useSubmit = () =>
  useChange(async (order: Order, once) => {
    const { data } = await client.POST(COMMANDS, {
      params: { header: once },
      body: { ...order, dry_run: false },
    });
    if (!data || !('command_id' in data)) throw new Error('the order was not taken');
    return data;
  });

/** Asks what an order would touch; nothing changes, so nothing is read anew. */
export const useTrial = () =>
  useMutation({
    mutationFn: async (order: Order) => {
      const { data } = await client.POST(COMMANDS, { body: { ...order, dry_run: true } });
      if (!data || 'command_id' in data) throw new Error('the order was not tried');
      return data;
    },
  });

type Named = {
  params: { path: { id: string }; header: Once };
};

const MOVES = {
  cancel: (of: Named) => client.POST('/internal/operations/commands/{id}/cancel', of),
  retry: (of: Named) => client.POST('/internal/operations/commands/{id}/retry', of),
  release: (of: Named) => client.POST('/internal/operations/commands/{id}/release', of),
};

export type Move = keyof typeof MOVES;

/** What can be done with a command that there is. */
export const useMove = () =>
  useChange(async ({ id, move }: { id: string; move: Move }, header) => {
    const { data } = await MOVES[move]({ params: { path: { id }, header } });
    return data;
  });

/** Has a type's commands wait, or go on. */
export const usePause = () =>
  useChange(async ({ type, paused }: { type: CommandType; paused: boolean }) => {
    const { data } = await client.PATCH('/internal/operations/command-types/{type}', {
      params: { path: { type } },
      body: { paused },
    });
    return data;
  });
