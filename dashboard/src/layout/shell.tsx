import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '@/auth/session';
import { Loading } from '@/components/state';
import { Badge } from '@/components/ui/badge';
import { Brand } from './brand';
import { Navigation } from './navigation';

// What opens or floats comes right after the page: it needs none of that to be read.
const Drawer = lazy(() => import('./drawer'));
const HeaderMenus = lazy(() => import('./header-menus'));
const SessionEnds = lazy(() => import('./session-ends'));
const TenantSelector = lazy(() => import('./tenant-selector'));

/** What stands around every page. */
export const Shell = () => {
  const { t } = useTranslation();
  const { internal } = useSession();
  const { pathname } = useLocation();
  const inside = pathname.startsWith('/company');
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[15rem_1fr]">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-primary px-3 py-2 text-on-primary focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('skip')}
      </a>
      <aside className="sticky top-0 hidden h-dvh overflow-y-auto border-r bg-surface p-4 md:block">
        <div className="mb-6 px-3">
          <Brand />
        </div>
        <Navigation />
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-30 flex flex-wrap items-center gap-2 border-b bg-surface px-3 py-2 sm:px-6">
          <Suspense fallback={<div className="size-10 md:hidden" />}>
            <Drawer />
          </Suspense>
          {inside && (
            <Badge className="bg-[#6D28D9] text-white" data-testid="internal-area">
              {t('operational')}
            </Badge>
          )}
          {internal && !inside && (
            <Suspense>
              <TenantSelector />
            </Suspense>
          )}
          <div className="ml-auto flex h-10 items-center">
            <Suspense>
              <HeaderMenus />
            </Suspense>
          </div>
        </header>
        <main id="content" tabIndex={-1} className="flex-1 px-3 py-5 sm:px-6">
          <Suspense fallback={<Loading className="h-96" />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Suspense>
        <SessionEnds />
      </Suspense>
    </div>
  );
};
