import type {
  IntegrationChange,
  IntegrationList,
  IntegrationTest,
  NewIntegration,
} from '@alquimista/painel-client';
import { $api, client } from '@/api/client';
import { ifMatch, useChange } from '@/api/change';
import { useTenantScope } from '@/layout/tenant-scope';

export type Integration = IntegrationList['integrations'][number];

/** Which integration a change is of, as it was shown. */
export type Shown = Pick<Integration, 'id' | 'version'>;

export const useIntegrations = () =>
  $api.useQuery('get', '/tenant/integrations', { params: { query: useTenantScope() } });

export const useCreateIntegration = () => {
  const query = useTenantScope();
  return useChange((body: NewIntegration, once) =>
    client.POST('/tenant/integrations', { params: { query, header: once }, body }),
  );
};

export const useUpdateIntegration = ({ id, version }: Shown) => {
  const query = useTenantScope();
  return useChange((body: IntegrationChange) =>
    client.PATCH('/tenant/integrations/{id}', {
      params: { path: { id }, query, header: ifMatch(version) },
      body,
    }),
  );
};

export const useDeleteIntegration = ({ id, version }: Shown) => {
  const query = useTenantScope();
  return useChange(() =>
    client.DELETE('/tenant/integrations/{id}', {
      params: { path: { id }, query, header: ifMatch(version) },
    }),
  );
};

export const useReconnectIntegration = ({ id, version }: Shown) => {
  const query = useTenantScope();
  return useChange((credential: string, once) =>
    client.POST('/tenant/integrations/{id}/reconnect', {
      params: { path: { id }, query, header: { ...ifMatch(version), ...once } },
      body: { credential },
    }),
  );
};

export const useTestIntegration = (id: string) => {
  const query = useTenantScope();
  return useChange(async (_: unknown, once): Promise<IntegrationTest | undefined> => {
    const { data } = await client.POST('/tenant/integrations/{id}/test', {
      params: { path: { id }, query, header: once },
    });
    return data;
  });
};
