import { createFileRoute } from '@tanstack/react-router';
import { QuarantinePage } from '@/features/quarantine/components/quarantine-page';
import { quarantineSearch } from '@/features/quarantine/data/quarantine';

export const Route = createFileRoute('/_signed/company/quarantine')({
  validateSearch: quarantineSearch,
  component: QuarantinePage,
});
