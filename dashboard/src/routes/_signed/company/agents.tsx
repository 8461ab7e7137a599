import { createFileRoute, stripSearchParams } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { PERIODS } from '@/components/filters';
import { CataloguePage } from '@/features/catalogue/components/catalogue-page';

export const Route = createFileRoute('/_signed/company/agents')({
  validateSearch: z.object({ period: z.catch(z._default(z.enum(PERIODS), '30d'), '30d') }),
  search: { middlewares: [stripSearchParams({ period: '30d' })] },
  component: CataloguePage,
});
