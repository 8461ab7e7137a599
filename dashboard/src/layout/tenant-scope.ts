import { useSearch } from '@tanstack/react-router';

/**
 * Whose data the customer's pages show: an internal user's choice, as it stands in the address; for a customer nothing, since the
 * server knows.
 */
export const useTenantScope = (): { tenant_id?: string } => {
  const { tenant_id } = useSearch({ strict: false }) as { tenant_id?: string };
  return tenant_id ? { tenant_id } : {};
};
