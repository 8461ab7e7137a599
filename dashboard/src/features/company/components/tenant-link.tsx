import { Link } from '@tanstack/react-router';

/** A tenant's name, leading to its page. */
export const TenantLink = ({ id, name }: { id: string; name: string }) => (
  <Link
    to="/company/tenants/$tenantId"
    params={{ tenantId: id }}
    className="font-medium text-primary underline underline-offset-4"
  >
    {name}
  </Link>
);
