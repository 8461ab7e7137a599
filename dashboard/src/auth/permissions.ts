import { permissions, type OperationId } from '@alquimista/painel-client';

export type Group = (typeof permissions)[OperationId][number];

const allowed: Record<OperationId, readonly string[]> = permissions;

/** Whether one of the groups may call the operation; the table is the server's own. */
export const permits = (groups: readonly string[], operation: OperationId): boolean =>
  allowed[operation].some((group) => groups.includes(group));

const has = (groups: readonly string[], prefix: string) =>
  groups.some((group) => group.startsWith(prefix));

export const isInternal = (groups: readonly string[]): boolean => has(groups, 'INTERNAL_');

/** Nobody is both: the server refuses who is, and so does the panel. */
export const isKnown = (groups: readonly string[]): boolean =>
  has(groups, 'INTERNAL_') !== has(groups, 'TENANT_');
