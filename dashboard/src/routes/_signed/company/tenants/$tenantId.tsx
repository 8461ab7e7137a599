import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { TenantPage } from '@/features/tenants/components/tenant-page';
import { TABS } from '@/features/tenants/data/tabs';

export const Route = createFileRoute('/_signed/company/tenants/$tenantId')({
  validateSearch: z.object({ tab: z.catch(z.optional(z.enum(TABS)), undefined) }),
  component: TenantPage,
});
