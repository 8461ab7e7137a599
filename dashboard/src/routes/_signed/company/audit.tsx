import { createFileRoute } from '@tanstack/react-router';
import { AuditPage } from '@/features/audit/components/audit-page';
import { auditSearch } from '@/features/audit/data/audit';

export const Route = createFileRoute('/_signed/company/audit')({
  validateSearch: auditSearch,
  component: AuditPage,
});
