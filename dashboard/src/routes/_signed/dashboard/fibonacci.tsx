import { createFileRoute } from '@tanstack/react-router';
import { SubnucleosPage } from '@/features/subnucleos/components/subnucleos-page';

export const Route = createFileRoute('/_signed/dashboard/fibonacci')({ component: SubnucleosPage });
