import { createFileRoute } from '@tanstack/react-router';
import { QuarantinePage } from '@/features/quarantine/components/quarantine-page';

export const Route = createFileRoute('/_signed/company/quarantine')({ component: QuarantinePage });
