import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { ScopedOutlet } from '@/layout/scoped-outlet';

export const Route = createFileRoute('/_signed/dashboard')({
  validateSearch: z.object({ tenant_id: z.catch(z.optional(z.string()), undefined) }),
  component: ScopedOutlet,
});
