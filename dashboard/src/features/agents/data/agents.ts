import type { paths } from '@alquimista/painel-client';
import { $api } from '@/api/client';
import { useTenantScope } from '@/layout/tenant-scope';

type Query = NonNullable<paths['/tenant/agents']['get']['parameters']['query']>;

export type AgentFilter = NonNullable<Query['status']>;

/** The tenant's agents, newest first. */
export const useAgents = (status: AgentFilter) =>
  $api.useQuery('get', '/tenant/agents', {
    params: { query: { ...useTenantScope(), status } },
  });
