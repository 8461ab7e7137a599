import { createFileRoute } from '@tanstack/react-router';
import { TenantsPage } from '@/features/tenants/components/tenants-page';

export const Route = createFileRoute('/_signed/company/tenants/')({ component: TenantsPage });
