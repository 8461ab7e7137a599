import { createFileRoute } from '@tanstack/react-router';
import { OperationsPage } from '@/features/operations/components/operations-page';

export const Route = createFileRoute('/_signed/company/operations')({ component: OperationsPage });
