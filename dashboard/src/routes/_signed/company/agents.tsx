import { createFileRoute, stripSearchParams } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { periodSchema } from '@/components/periods';
import { CataloguePage } from '@/features/catalogue/components/catalogue-page';

export const Route = createFileRoute('/_signed/company/agents')({
  validateSearch: z.object({ period: periodSchema }),
  search: { middlewares: [stripSearchParams({ period: '30d' })] },
  component: CataloguePage,
});
