import { createFileRoute } from '@tanstack/react-router';
import { currentSession, here, signIn, useSessionState } from '@/auth/session';
import { isKnown } from '@/auth/permissions';
import { Loading } from '@/components/state';
import { NoAccess } from '@/features/auth/components/no-access';
import { Shell } from '@/layout/shell';

/** Everything behind the sign-in; whoever comes without one goes there first and is brought back. */
const Signed = () => {
  const current = useSessionState();
  if (current.status === 'signed-out') return <Loading className="h-dvh" />;
  return isKnown(current.session.groups) ? <Shell /> : <NoAccess />;
};

export const Route = createFileRoute('/_signed')({
  beforeLoad: async ({ preload }) => {
    if (!preload && currentSession().status === 'signed-out') await signIn(here());
  },
  component: Signed,
});
