import type { IncidentPage, NewIncident } from '@alquimista/painel-client';
import { keepPreviousData } from '@tanstack/react-query';
import { $api, client } from '@/api/client';
import { ifMatch, useChange } from '@/api/change';
import { useTenantScope } from '@/layout/tenant-scope';

export type Incident = IncidentPage['incidents'][number];

/** Which incident a change is of, as it was shown. */
export type Shown = Pick<Incident, 'id' | 'version'>;

export const PAGE = 20;

export const useIncidents = (status: 'all' | 'open' | 'resolved', offset: number) =>
  $api.useQuery(
    'get',
    '/tenant/incidents',
    { params: { query: { ...useTenantScope(), status, offset, limit: PAGE } } },
    { placeholderData: keepPreviousData },
  );

export const useIncident = (id: string) =>
  $api.useQuery('get', '/tenant/incidents/{id}', {
    params: { path: { id }, query: useTenantScope() },
  });

export const useCreateIncident = () => {
  const query = useTenantScope();
  return useChange(async (body: NewIncident, once) => {
    const { data } = await client.POST('/tenant/incidents', {
      params: { query, header: once },
      body,
    });
    return data;
  });
};

export const useComment = (id: string) => {
  const query = useTenantScope();
  return useChange((text: string, once) =>
    client.POST('/tenant/incidents/{id}/comments', {
      params: { path: { id }, query, header: once },
      body: { text },
    }),
  );
};

export const useResolve = ({ id, version }: Shown) => {
  const query = useTenantScope();
  return useChange(() =>
    client.PATCH('/tenant/incidents/{id}', {
      params: { path: { id }, query, header: ifMatch(version) },
      body: { status: 'resolved' },
    }),
  );
};

/** Says that one of our own people is at work on it. */
export const useAcknowledge = ({ id, version }: Shown) =>
  useChange(() =>
    client.PATCH('/internal/incidents/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body: { status: 'acknowledged' },
    }),
  );
