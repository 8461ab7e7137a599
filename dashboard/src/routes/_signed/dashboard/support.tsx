import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { SupportPage } from '@/features/support/components/support-page';

export const Route = createFileRoute('/_signed/dashboard/support')({
  validateSearch: z.object({
    status: z.catch(z._default(z.enum(['all', 'open', 'resolved']), 'all'), 'all'),
    offset: z.catch(z._default(z.int().check(z.gte(0), z.lte(10_000)), 0), 0),
    incident: z.catch(z.optional(z.guid()), undefined),
  }),
  component: SupportPage,
});
