import type {
  CommandBulkOrder,
  NewTenant,
  TenantBulkChange,
  TenantChange,
  TenantFile,
  TenantFilter,
} from '@alquimista/painel-client';
import { client } from '@/api/client';
import { ifMatch, useChange, type Once } from '@/api/change';

/** The API takes no more tenants in one change. */
export const MOST = 500;

/** Whom a change of many is for. */
export type Target = { tenant_ids: string[] } | { filter: TenantFilter };

export const useOnboarding = () =>
  useChange((body: NewTenant, once) =>
    client.POST('/internal/tenants', { params: { header: once }, body }),
  );

export const useTenantChange = ({ id, version }: TenantFile) =>
  useChange((body: TenantChange) =>
    client.PATCH('/internal/tenants/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
    }),
  );

/** A change of many goes on with those who are left under the key that it began with. */
interface Begun<What> {
  once: Once;
  body: Target & What;
}

export const useBulkChange = () =>
  useChange(({ once, body }: Begun<Pick<TenantBulkChange, 'action'>>) =>
    client.POST('/internal/tenants/bulk', { params: { header: once }, body }),
  );

export type Order = Pick<CommandBulkOrder, 'command_type' | 'parameters' | 'reason'>;

export const useBulkCommand = () =>
  useChange(({ once, body }: Begun<Order>) =>
    client.POST('/internal/operations/commands/bulk', { params: { header: once }, body }),
  );
