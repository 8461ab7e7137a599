import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { Failure } from '@/components/state';
import { Card } from '@/components/ui/card';
import { EVERYTHING, type Filters } from '../data/filters';
import { usePlatformIntegrations } from '../data/integrations';
import { Counts } from './counts';
import { IntegrationFilters } from './integration-filters';
import { IntegrationsTable } from './integrations-table';

const route = getRouteApi('/_signed/company/integrations');

export const PlatformIntegrationsPage = () => {
  const { t } = useTranslation('platformIntegrations');
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const integrations = usePlatformIntegrations(filters);
  const change = (changed: Partial<Filters>) =>
    void navigate({ search: (now) => ({ ...now, offset: 0, ...changed }) });

  return (
    <Page title={t('title')} intro={t('intro')}>
      {(integrations.data || !integrations.error) && <Counts integrations={integrations} />}
      <Card className="min-w-0">
        <IntegrationFilters
          filters={filters}
          types={integrations.data?.by_type.map(({ type }) => type) ?? []}
          onChange={change}
        />
        {integrations.error && !integrations.data ? (
          <Failure error={integrations.error} onRetry={() => void integrations.refetch()} />
        ) : (
          <IntegrationsTable
            integrations={integrations}
            filters={filters}
            onChange={change}
            onClear={() => change(EVERYTHING)}
          />
        )}
      </Card>
    </Page>
  );
};
