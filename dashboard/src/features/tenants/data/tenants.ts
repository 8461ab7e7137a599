import { keepPreviousData } from '@tanstack/react-query';
import { $api } from '@/api/client';
import { queryOf, type TenantSearch } from './search';

export const useTenants = (search: TenantSearch) =>
  $api.useQuery(
    'get',
    '/internal/tenants',
    { params: { query: queryOf(search) } },
    { placeholderData: keepPreviousData },
  );

/** Every look is noted in the audit log, so that coming back to the window is none. */
const LOOK = { refetchOnWindowFocus: false } as const;

export const useTenant = (id: string) =>
  $api.useQuery('get', '/internal/tenants/{id}', { params: { path: { id } } }, LOOK);

export const useTenantAgents = (id: string) =>
  $api.useQuery('get', '/internal/tenants/{id}/agents', { params: { path: { id } } }, LOOK);

/** What a tenant has of what its plan allows. */
export const useTenantLimits = (id: string) =>
  $api.useQuery('get', '/tenant/me', { params: { query: { tenant_id: id } } }, LOOK);

export const usePlans = () => $api.useQuery('get', '/internal/plans');

export const useCatalogue = (enabled = true) =>
  $api.useQuery('get', '/internal/agents', { params: { query: {} } }, { enabled });

/** Lines of business to suggest: those that the catalogue's agents are made for. The API lists no others. */
export const useSegments = (): string[] => {
  const { data } = useCatalogue();
  return [...new Set(data?.agents.map(({ segment }) => segment))].sort((left, right) =>
    left.localeCompare(right, 'pt-BR'),
  );
};

const RUNNING = ['PENDING', 'RUNNING'];
const SOON = 5_000;
const SHOWN = 20;

/** The newest commands on a tenant's things; looked at again while one is under way. */
export const useTenantCommands = (id: string) =>
  $api.useQuery(
    'get',
    '/internal/operations/commands',
    { params: { query: { tenant_id: id, limit: SHOWN } } },
    {
      ...LOOK,
      refetchInterval: ({ state }) =>
        state.data?.commands.some(({ status }) => RUNNING.includes(status)) ? SOON : false,
    },
  );

export const useCommandTypes = () => $api.useQuery('get', '/internal/operations/command-types');
