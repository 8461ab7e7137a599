import { createFileRoute } from '@tanstack/react-router';
import { PlatformIntegrationsPage } from '@/features/platform-integrations/components/platform-integrations-page';

export const Route = createFileRoute('/_signed/company/integrations')({
  component: PlatformIntegrationsPage,
});
