import type { TenantUser, TenantUserChange, TenantUserInvitation } from '@alquimista/painel-client';
import { $api, client } from '@/api/client';
import { ifMatch, useChange } from '@/api/change';
import { ApiError } from '@/api/error';
import { useTenantScope } from '@/layout/tenant-scope';

/** The API's own order: from who may most to who may least. */
export const ROLES = ['admin', 'user', 'viewer'] as const satisfies readonly TenantUser['role'][];

export const useUsers = () =>
  $api.useQuery('get', '/tenant/users', { params: { query: useTenantScope() } });

/** How many the plan allows, and how many seats are taken. */
export const useSeats = () =>
  $api.useQuery('get', '/tenant/me', { params: { query: useTenantScope() } });

/** Whether somebody of this address is noted as invited: then the invitation stands, and goes out without anybody's doing. */
const isNoted = async (email: string, query: { tenant_id?: string }): Promise<boolean> => {
  const { data } = await client.GET('/tenant/users', { params: { query } });
  return Boolean(
    data?.users.some((user) => user.status === 'invited' && user.email === email.toLowerCase()),
  );
};

/** Invites somebody. Where the identity provider is away, the server says 503 and the invitation stands all the same: `pending`. */
export const useInvite = () => {
  const query = useTenantScope();
  return useChange(async (body: TenantUserInvitation, once): Promise<'sent' | 'pending'> => {
    try {
      await client.POST('/tenant/users', { params: { query, header: once }, body });
      return 'sent';
    } catch (error) {
      if (error instanceof ApiError && error.status === 503) {
        if (await isNoted(body.email, query).catch(() => false)) return 'pending';
      }
      throw error;
    }
  });
};

export const useUpdateUser = ({ id, version }: Pick<TenantUser, 'id' | 'version'>) => {
  const query = useTenantScope();
  return useChange((body: TenantUserChange) =>
    client.PATCH('/tenant/users/{id}', {
      params: { path: { id }, query, header: ifMatch(version) },
      body,
    }),
  );
};
