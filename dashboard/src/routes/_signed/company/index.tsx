import { createFileRoute } from '@tanstack/react-router';
import { CompanyPage } from '@/features/company/components/company-page';

export const Route = createFileRoute('/_signed/company/')({ component: CompanyPage });
