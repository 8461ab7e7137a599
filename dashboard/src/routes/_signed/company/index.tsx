import { createFileRoute, stripSearchParams } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { periodSchema } from '@/components/periods';
import { CompanyPage } from '@/features/company/components/company-page';

export const Route = createFileRoute('/_signed/company/')({
  validateSearch: z.object({ period: periodSchema }),
  search: { middlewares: [stripSearchParams({ period: '30d' })] },
  component: CompanyPage,
});
