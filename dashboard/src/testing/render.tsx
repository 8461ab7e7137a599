import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, Outlet, RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RequestHandler } from 'msw';
import { Suspense } from 'react';
import { vi } from 'vitest';
import { createPanelRouter } from '@/app/router';
import { isInternal, permits, type Group } from '@/auth/permissions';
import * as session from '@/auth/session';
import Toasts from '@/components/toasts';
import { Route as Signed } from '@/routes/_signed';
import { server } from './server';

/** Makes somebody of these groups signed in until the test ends. */
const signedIn = (groups: readonly Group[]) => {
  const somebody: session.Session = {
    sub: 'somebody',
    name: 'Ana Souza',
    email: 'ana@example.com',
    groups,
    internal: isInternal(groups),
  };
  const state: session.SessionState = { status: 'signed-in', session: somebody };
  vi.spyOn(session, 'currentSession').mockReturnValue(state);
  vi.spyOn(session, 'useSessionState').mockReturnValue(state);
  vi.spyOn(session, 'useSession').mockReturnValue(somebody);
  vi.spyOn(session, 'useCan').mockReturnValue((operation) => permits(groups, operation));
  vi.spyOn(session, 'accessToken').mockResolvedValue('a-token');
  vi.spyOn(session, 'renewToken').mockResolvedValue(undefined);
};

interface Options {
  groups?: readonly Group[];
  /** What the service answers; everything else fails. */
  handlers?: readonly RequestHandler[];
}

/**
 * Shows the page at an address of the panel (`/dashboard/usage?period=7d`) without the shell around it, to somebody who is signed
 * in. Nothing is tried twice.
 */
export const renderPage = (
  address: string,
  { groups = ['TENANT_ADMIN'], handlers = [] }: Options = {},
) => {
  signedIn(groups);
  server.use(...handlers);
  Signed.update({ component: Outlet });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const history = createMemoryHistory({ initialEntries: [`/app${address}`] });
  const router = createPanelRouter(queries, history);
  const user = userEvent.setup();
  const view = render(
    <QueryClientProvider client={queries}>
      <Suspense>
        <RouterProvider router={router} />
      </Suspense>
      <Toasts />
    </QueryClientProvider>,
  );
  return { ...view, user, router };
};
