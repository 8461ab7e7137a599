import type {
  CommandBulkOrder,
  NewTenant,
  TenantBulkChange,
  TenantChange,
  TenantFile,
  TenantFilter,
} from '@alquimista/painel-client';
import { client } from '@/api/client';
import { ifMatch, useChange } from '@/api/change';

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

export const useBulkChange = () =>
  useChange((body: Target & Pick<TenantBulkChange, 'action'>, once) =>
    client.POST('/internal/tenants/bulk', { params: { header: once }, body }),
  );

export const useBulkCommand = () =>
  useChange(
    (body: Target & Pick<CommandBulkOrder, 'command_type' | 'parameters' | 'reason'>, once) =>
      client.POST('/internal/operations/commands/bulk', { params: { header: once }, body }),
  );
