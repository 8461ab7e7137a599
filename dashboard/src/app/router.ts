import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { Loading } from '@/components/state';
import { NotFound, PageFailure } from '@/layout/fallbacks';
import { routeTree } from '@/routeTree.gen';

/** The routes of the panel; without a history given, in the browser's own. */
export const createPanelRouter = (queries: QueryClient, history?: RouterHistory) =>
  createRouter({
    routeTree,
    basepath: '/app',
    history,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: Loading,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: PageFailure,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPanelRouter>;
  }
}
