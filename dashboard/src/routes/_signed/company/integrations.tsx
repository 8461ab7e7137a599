import { createFileRoute, stripSearchParams } from '@tanstack/react-router';
import { PlatformIntegrationsPage } from '@/features/platform-integrations/components/platform-integrations-page';
import { EVERYTHING, filtersSchema } from '@/features/platform-integrations/data/filters';

export const Route = createFileRoute('/_signed/company/integrations')({
  validateSearch: filtersSchema,
  search: { middlewares: [stripSearchParams(EVERYTHING)] },
  component: PlatformIntegrationsPage,
});
