import { createFileRoute, redirect } from '@tanstack/react-router';
import { currentSession, here, signIn } from '@/auth/session';
import { Loading } from '@/components/state';

export const Route = createFileRoute('/')({
  beforeLoad: async () => {
    const current = currentSession();
    if (current.status === 'signed-out') return signIn(here());
    throw redirect({ to: current.session.internal ? '/company' : '/dashboard' });
  },
  component: Loading,
});
