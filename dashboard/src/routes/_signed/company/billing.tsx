import { createFileRoute, stripSearchParams } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { periodSchema } from '@/components/periods';
import { BillingPage } from '@/features/billing/components/billing-page';

export const Route = createFileRoute('/_signed/company/billing')({
  validateSearch: z.object({ period: periodSchema }),
  search: { middlewares: [stripSearchParams({ period: '30d' })] },
  component: BillingPage,
});
