import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { TenantsPage } from '@/features/tenants/components/tenants-page';

const text = z.catch(z.optional(z.coerce.string()), undefined);

export const Route = createFileRoute('/_signed/company/tenants/')({
  validateSearch: z.object({
    search: text,
    status: z.catch(z.optional(z.enum(['active', 'inactive', 'suspended', 'all'])), undefined),
    plan: text,
    segment: text,
    sort_by: z.catch(
      z.optional(z.enum(['name', 'created_at', 'mrr_estimate', 'requests_last_30_days'])),
      undefined,
    ),
    sort_order: z.catch(z.optional(z.enum(['asc', 'desc'])), undefined),
    offset: z.catch(z.optional(z.int().check(z.gte(0), z.lte(10_000))), undefined),
  }),
  component: TenantsPage,
});
