import type { UsageReport } from '@alquimista/painel-client';
import { $api } from '@/api/client';
import type { Period } from '@/components/periods';
import { useTenantScope } from '@/layout/tenant-scope';

/** The tenant's usage over a period, of all agents or of one. */
export const useUsage = (period: Period, agentId?: string) => {
  const scope = useTenantScope();
  const query = { ...scope, period, ...(agentId ? { agent_id: agentId } : {}) };
  return $api.useQuery(
    'get',
    '/tenant/usage',
    { params: { query } },
    // The route has a text form too, which only who asks for it gets.
    { select: (report) => report as UsageReport },
  );
};

/** The usage, as it is being read. */
export type Usage = ReturnType<typeof useUsage>;
