import { createFileRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { periodSchema } from '@/components/periods';
import { HomePage } from '@/features/home/components/home-page';

export const Route = createFileRoute('/_signed/dashboard/')({
  validateSearch: z.object({ period: periodSchema }),
  component: HomePage,
});
