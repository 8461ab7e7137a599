import { Link } from '@tanstack/react-router';
import { Button } from '@/components/ui/button';
import { useTenantScope } from '@/layout/tenant-scope';

interface Props {
  to: '/dashboard/agents' | '/dashboard/integrations';
  text: string;
}

/** The way to the page that shows all of what a panel shows the first of. */
export const SeeAll = ({ to, text }: Props) => (
  <Button asChild variant="ghost" size="small">
    <Link to={to} search={useTenantScope()}>
      {text}
    </Link>
  </Button>
);
