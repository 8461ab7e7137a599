import { $api } from '@/api/client';

interface Thing {
  id: string;
  name: string;
  status: string;
}

/** A tenant's things that a parameter names one of; undefined where it names something else. */
export const useThings = (parameter: string, tenant_id: string | undefined) => {
  const integrations = $api.useQuery(
    'get',
    '/tenant/integrations',
    { params: { query: { tenant_id } } },
    {
      enabled: parameter === 'integration_id' && Boolean(tenant_id),
      select: (data): Thing[] => data.integrations,
    },
  );
  const agents = $api.useQuery(
    'get',
    '/tenant/agents',
    { params: { query: { tenant_id, status: 'all' } } },
    {
      enabled: parameter === 'agent_id' && Boolean(tenant_id),
      select: (data): Thing[] => data.agents,
    },
  );
  if (parameter === 'integration_id') return integrations;
  return parameter === 'agent_id' ? agents : undefined;
};
