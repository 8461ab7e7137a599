import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { AgentsPage } from '@/features/agents/components/agents-page';

const STATUSES = ['active', 'inactive', 'suspended', 'all'] as const;

export const Route = createFileRoute('/_signed/dashboard/agents')({
  validateSearch: z.object({
    status: z.catch(z._default(z.enum(STATUSES), 'active'), 'active'),
  }),
  component: AgentsPage,
});
