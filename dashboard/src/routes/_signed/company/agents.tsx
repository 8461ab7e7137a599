import { createFileRoute } from '@tanstack/react-router';
import { CataloguePage } from '@/features/catalogue/components/catalogue-page';

export const Route = createFileRoute('/_signed/company/agents')({ component: CataloguePage });
