import { $api } from '@/api/client';
import { useTenantScope } from '@/layout/tenant-scope';

/** The tenant's Fibonacci sub-cores, by name. */
export const useSubnucleos = () =>
  $api.useQuery('get', '/tenant/subnucleos', { params: { query: useTenantScope() } });
