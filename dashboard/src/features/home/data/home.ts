import { $api } from '@/api/client';
import { useTenantScope } from '@/layout/tenant-scope';

/** The tenant, its plan's limits and what it has used of them. */
export const useTenant = () =>
  $api.useQuery('get', '/tenant/me', { params: { query: useTenantScope() } });

export const useIntegrations = () =>
  $api.useQuery('get', '/tenant/integrations', { params: { query: useTenantScope() } });
