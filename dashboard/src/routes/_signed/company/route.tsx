import { createFileRoute, Outlet, redirect } from '@tanstack/react-router';
import { currentSession } from '@/auth/session';
import { i18n } from '@/i18n';

export const Route = createFileRoute('/_signed/company')({
  beforeLoad: ({ preload }) => {
    const current = currentSession();
    if (preload || current.status === 'signed-out' || current.session.internal) return;
    void import('sonner').then(({ toast }) =>
      toast.warning(i18n.t('sentBack'), { id: 'sent-back' }),
    );
    throw redirect({ to: '/dashboard' });
  },
  component: Outlet,
});
