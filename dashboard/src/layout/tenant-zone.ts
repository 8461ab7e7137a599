import { $api } from '@/api/client';
import { PLATFORM_ZONE } from '@/format';
import { useTenantScope } from './tenant-scope';

/** The zone whose days and clocks a customer's pages show. */
export const useTenantZone = (): string => {
  const me = $api.useQuery('get', '/tenant/me', { params: { query: useTenantScope() } });
  return me.data?.time_zone ?? PLATFORM_ZONE;
};
