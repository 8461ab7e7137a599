import type { TenantUser, TenantUserChange, TenantUserInvitation } from '@alquimista/painel-client';
import { client } from '@/api/client';
import { ifMatch, useChange } from '@/api/change';

export const ROLES = ['admin', 'user', 'viewer'] as const;

export const useInvitation = (tenant_id: string) =>
  useChange((body: TenantUserInvitation, once) =>
    client.POST('/tenant/users', { params: { query: { tenant_id }, header: once }, body }),
  );

export const useUserChange = (tenant_id: string) =>
  useChange(({ user, change }: { user: TenantUser; change: TenantUserChange }) =>
    client.PATCH('/tenant/users/{id}', {
      params: { path: { id: user.id }, query: { tenant_id }, header: ifMatch(user.version) },
      body: change,
    }),
  );
