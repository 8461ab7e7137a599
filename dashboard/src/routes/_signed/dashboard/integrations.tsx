import { createFileRoute } from '@tanstack/react-router';
import { IntegrationsPage } from '@/features/integrations/components/integrations-page';

export const Route = createFileRoute('/_signed/dashboard/integrations')({
  component: IntegrationsPage,
});
