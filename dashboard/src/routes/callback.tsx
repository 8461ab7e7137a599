import { createFileRoute, redirect } from '@tanstack/react-router';
import { finishSignIn } from '@/auth/session';
import { Loading } from '@/components/state';

export const Route = createFileRoute('/callback')({
  beforeLoad: async () => {
    let wanted: string;
    try {
      wanted = await finishSignIn();
    } catch {
      throw redirect({ to: '/login', search: { failed: true } });
    }
    throw redirect({ href: wanted, replace: true });
  },
  component: Loading,
});
