import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { periodSchema } from '@/components/periods';
import { UsagePage } from '@/features/usage/components/usage-page';

export const Route = createFileRoute('/_signed/dashboard/usage')({
  validateSearch: z.object({
    period: periodSchema,
    agent_id: z.catch(z.optional(z.guid()), undefined),
  }),
  component: UsagePage,
});
