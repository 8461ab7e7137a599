import { useSearch } from '@tanstack/react-router';
import { createContext, useContext } from 'react';

/** The company whose file is open; what stands inside is about it, whatever the address says. */
export const TenantScope = createContext<string | undefined>(undefined);

/**
 * Whose data the customer's pages show: an internal user's choice, as it stands in the address or is open; for a customer nothing,
 * since the server knows.
 */
export const useTenantScope = (): { tenant_id?: string } => {
  const { tenant_id: searched } = useSearch({ strict: false }) as { tenant_id?: string };
  const tenant_id = useContext(TenantScope) ?? searched;
  return tenant_id ? { tenant_id } : {};
};
