import { createFileRoute } from '@tanstack/react-router';
import { OperationsPage } from '@/features/operations/components/operations-page';
import { operationsSearch } from '@/features/operations/data/search';

export const Route = createFileRoute('/_signed/company/operations')({
  validateSearch: operationsSearch,
  component: OperationsPage,
});
