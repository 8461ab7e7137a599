import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queries';
import { createPanelRouter } from './app/router';
import { setUpSession } from './auth/session';
import { Failure, Loading } from './components/state';
import { setUpTexts } from './i18n';
import './styles.css';

const Toasts = lazy(() => import('./components/toasts'));
const root = createRoot(document.getElementById('root') as HTMLElement);

const start = async () => {
  await setUpTexts();
  try {
    await setUpSession();
  } catch (error) {
    root.render(<Failure error={error} onRetry={() => window.location.reload()} />);
    return;
  }
  const queries = createQueryClient();
  const router = createPanelRouter(queries);
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Suspense fallback={<Loading className="h-dvh" />}>
          <RouterProvider router={router} />
        </Suspense>
        <Suspense>
          <Toasts />
        </Suspense>
      </QueryClientProvider>
    </StrictMode>,
  );
};

void start();
