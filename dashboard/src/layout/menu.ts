import type { OperationId } from '@alquimista/painel-client';
import {
  Activity,
  Bot,
  Building2,
  Gauge,
  Hexagon,
  House,
  LifeBuoy,
  Plug,
  ReceiptText,
  ScrollText,
  ShieldAlert,
  Siren,
  Tags,
  TerminalSquare,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { LinkProps } from '@tanstack/react-router';

export interface MenuEntry {
  to: NonNullable<LinkProps['to']>;
  text:
    | 'home'
    | 'agents'
    | 'fibonacci'
    | 'integrations'
    | 'usage'
    | 'support'
    | 'users'
    | 'company'
    | 'tenants'
    | 'catalogue'
    | 'companyIntegrations'
    | 'incidents'
    | 'operations'
    | 'plans'
    | 'billing'
    | 'quarantine'
    | 'audit';
  icon: LucideIcon;
  /** What the page reads; whoever may not is not shown the way. */
  needs: OperationId;
}

export const CUSTOMER_MENU: readonly MenuEntry[] = [
  { to: '/dashboard', text: 'home', icon: House, needs: 'getTenantMe' },
  { to: '/dashboard/agents', text: 'agents', icon: Bot, needs: 'listTenantAgents' },
  { to: '/dashboard/fibonacci', text: 'fibonacci', icon: Hexagon, needs: 'listTenantSubnucleos' },
  {
    to: '/dashboard/integrations',
    text: 'integrations',
    icon: Plug,
    needs: 'listTenantIntegrations',
  },
  { to: '/dashboard/usage', text: 'usage', icon: Activity, needs: 'getTenantUsage' },
  { to: '/dashboard/support', text: 'support', icon: LifeBuoy, needs: 'listTenantIncidents' },
  { to: '/dashboard/users', text: 'users', icon: Users, needs: 'listTenantUsers' },
];

export const INTERNAL_MENU: readonly MenuEntry[] = [
  { to: '/company', text: 'company', icon: Gauge, needs: 'getInternalUsageOverview' },
  { to: '/company/tenants', text: 'tenants', icon: Building2, needs: 'listInternalTenants' },
  { to: '/company/agents', text: 'catalogue', icon: Bot, needs: 'listInternalAgents' },
  {
    to: '/company/integrations',
    text: 'companyIntegrations',
    icon: Plug,
    needs: 'listInternalIntegrations',
  },
  { to: '/company/incidents', text: 'incidents', icon: Siren, needs: 'listInternalIncidents' },
  {
    to: '/company/operations',
    text: 'operations',
    icon: TerminalSquare,
    needs: 'listInternalCommands',
  },
  {
    to: '/company/quarantine',
    text: 'quarantine',
    icon: ShieldAlert,
    needs: 'listInternalQuarantinedEvents',
  },
  { to: '/company/plans', text: 'plans', icon: Tags, needs: 'listInternalPlans' },
  {
    to: '/company/billing',
    text: 'billing',
    icon: ReceiptText,
    needs: 'getInternalBillingOverview',
  },
  { to: '/company/audit', text: 'audit', icon: ScrollText, needs: 'listInternalAuditEvents' },
];
