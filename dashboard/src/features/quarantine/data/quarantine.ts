import type { QuarantineDecision, QuarantinedEvent } from '@alquimista/painel-client';
import { useQueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { $api, client } from '@/api/client';
import { useChange } from '@/api/change';

const LIST = '/internal/ingest/quarantine';
const PAGE = 20;
const DEEPEST = 10_000;

export const STATUSES = ['pending', 'replayed', 'discarded', 'all'] as const;

/** What the address says: which events, and which page of them. */
export const quarantineSearch = z.object({
  status: z.catch(z.optional(z.enum(STATUSES)), undefined),
  tenant_id: z.catch(z.optional(z.guid()), undefined),
  offset: z.catch(z.optional(z.int().check(z.minimum(0), z.maximum(DEEPEST))), undefined),
});

export type QuarantineSearch = z.infer<typeof quarantineSearch>;
export type Decision = QuarantineDecision['status'];

export const useQuarantine = (search: QuarantineSearch) =>
  $api.useQuery('get', LIST, { params: { query: { ...search, limit: PAGE } } });

/** Whether the next page may still be asked for. */
export const hasNext = (offset: number, cursor: string | null): boolean =>
  cursor !== null && offset + PAGE <= DEEPEST;

/** The agents' names by their ids, as far as they are known. */
export const useAgentNames = (): ((id: string) => string) => {
  const agents = $api.useQuery('get', '/internal/agents', { params: { query: { period: '7d' } } });
  const names = new Map(agents.data?.agents.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

/** Decides on an event; where somebody else had, that is read anew as well. */
export const useDecide = () => {
  const queries = useQueryClient();
  return useChange(async ({ id, status }: { id: QuarantinedEvent['id']; status: Decision }) => {
    try {
      const { data } = await client.PATCH(`${LIST}/{id}`, {
        params: { path: { id } },
        body: { status },
      });
      return data;
    } catch (error) {
      void queries.invalidateQueries({ queryKey: ['get', LIST] });
      throw error;
    }
  });
};
