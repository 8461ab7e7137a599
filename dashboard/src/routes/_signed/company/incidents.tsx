import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { IncidentsPage } from '@/features/incidents/components/incidents-page';

const id = z.catch(z.optional(z.guid()), undefined);

export const Route = createFileRoute('/_signed/company/incidents')({
  validateSearch: z.object({
    severity: z.catch(z.optional(z.enum(['info', 'warning', 'error', 'critical'])), undefined),
    status: z.catch(z.optional(z.enum(['open', 'resolved'])), undefined),
    tenant_id: id,
    offset: z.catch(z.optional(z.int().check(z.gte(0), z.lte(10_000))), undefined),
    /** The incident whose file lies open. */
    incident: id,
  }),
  component: IncidentsPage,
});
