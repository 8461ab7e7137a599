import { createFileRoute } from '@tanstack/react-router';
import { IncidentsPage } from '@/features/incidents/components/incidents-page';

export const Route = createFileRoute('/_signed/company/incidents')({ component: IncidentsPage });
