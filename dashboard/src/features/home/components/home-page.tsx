import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { useTenant } from '../data/home';
import { AgentsPanel } from './agents-panel';
import { HomeFigures } from './home-figures';
import { IntegrationsPanel } from './integrations-panel';
import { UsagePanel } from './usage-panel';

const route = getRouteApi('/_signed/dashboard/');

/** What a customer sees first: how much of the plan is used, and how what they have is doing. */
export const HomePage = () => {
  const { t } = useTranslation('home');
  const { period } = route.useSearch();
  const navigate = route.useNavigate();
  const tenant = useTenant();
  return (
    <Page title={t('title')} intro={tenant.data?.name}>
      <HomeFigures tenant={tenant} period={period} />
      <UsagePanel
        period={period}
        onPeriod={(next) =>
          void navigate({
            search: (before) => ({ ...before, period: next }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <div className="grid grid-cols-1 gap-4 xl:grid-cols-2">
        <AgentsPanel />
        <IntegrationsPanel />
      </div>
    </Page>
  );
};
