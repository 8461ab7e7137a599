import { createFileRoute } from '@tanstack/react-router';
import { TenantPage } from '@/features/tenants/components/tenant-page';

export const Route = createFileRoute('/_signed/company/tenants/$tenantId')({
  component: TenantPage,
});
