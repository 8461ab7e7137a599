import type { Role } from './people';

const FIRST_TENANT = '550e8400-e29b-41d4-a716-446655440001';

/** Every page of the panel, and as whom it is looked at. */
export const pages: { name: string; path: string; role: Role }[] = [
  { name: 'dashboard', path: '/app/dashboard', role: 'TENANT_ADMIN' },
  { name: 'agents', path: '/app/dashboard/agents', role: 'TENANT_ADMIN' },
  { name: 'fibonacci', path: '/app/dashboard/fibonacci', role: 'TENANT_ADMIN' },
  { name: 'integrations', path: '/app/dashboard/integrations', role: 'TENANT_ADMIN' },
  { name: 'usage', path: '/app/dashboard/usage', role: 'TENANT_ADMIN' },
  { name: 'support', path: '/app/dashboard/support', role: 'TENANT_ADMIN' },
  { name: 'users', path: '/app/dashboard/users', role: 'TENANT_ADMIN' },
  { name: 'company', path: '/app/company', role: 'INTERNAL_ADMIN' },
  { name: 'company-tenants', path: '/app/company/tenants', role: 'INTERNAL_ADMIN' },
  { name: 'company-tenant', path: `/app/company/tenants/${FIRST_TENANT}`, role: 'INTERNAL_ADMIN' },
  { name: 'company-agents', path: '/app/company/agents', role: 'INTERNAL_ADMIN' },
  { name: 'company-integrations', path: '/app/company/integrations', role: 'INTERNAL_ADMIN' },
  { name: 'company-incidents', path: '/app/company/incidents', role: 'INTERNAL_ADMIN' },
  { name: 'company-operations', path: '/app/company/operations', role: 'INTERNAL_ADMIN' },
  { name: 'company-quarantine', path: '/app/company/quarantine', role: 'INTERNAL_ADMIN' },
  { name: 'company-plans', path: '/app/company/plans', role: 'INTERNAL_ADMIN' },
  { name: 'company-billing', path: '/app/company/billing', role: 'INTERNAL_ADMIN' },
  { name: 'company-audit', path: '/app/company/audit', role: 'INTERNAL_ADMIN' },
];

export const roles = [...new Set(pages.map(({ role }) => role))];

export const pagesOf = (role: Role) => pages.filter((page) => page.role === role);
