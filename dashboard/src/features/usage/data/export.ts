import { useMutation } from '@tanstack/react-query';
import { client } from '@/api/client';
import { saveFile } from '@/api/save';
import type { Period } from '@/components/periods';
import { useTenantScope } from '@/layout/tenant-scope';

/** Saves the days of a period as a file. */
export const useUsageExport = (period: Period, agentId?: string) => {
  const scope = useTenantScope();
  return useMutation({
    mutationFn: async () => {
      const { data } = await client.GET('/tenant/usage', {
        params: { query: { ...scope, period, ...(agentId ? { agent_id: agentId } : {}) } },
        headers: { Accept: 'text/csv' },
        parseAs: 'blob',
      });
      if (data) saveFile(data, `uso-${period}.csv`);
    },
  });
};
