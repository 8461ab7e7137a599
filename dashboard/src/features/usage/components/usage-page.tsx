import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { Failure } from '@/components/state';
import { Card } from '@/components/ui/card';
import { useUsage } from '../data/usage';
import { AgentsPanel } from './agents-panel';
import { ExportButton } from './export-button';
import { TimesPanel, TrendPanel } from './trend-panels';
import { UsageFigureCards } from './usage-figures';
import { UsageFilters } from './usage-filters';

const route = getRouteApi('/_signed/dashboard/usage');

/** What a customer's agents did over a period: one read, of which each panel shows a part. */
export const UsagePage = () => {
  const { t } = useTranslation('usage');
  const { period, agent_id: agentId } = route.useSearch();
  const usage = useUsage(period, agentId);
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <UsageFilters of={usage.data} />
          <ExportButton period={period} agentId={agentId} />
        </>
      }
    >
      {usage.data === undefined && usage.error ? (
        <Card>
          <Failure error={usage.error} onRetry={() => void usage.refetch()} />
        </Card>
      ) : (
        <>
          <UsageFigureCards usage={usage} />
          <TrendPanel usage={usage} />
          <TimesPanel usage={usage} />
          <AgentsPanel usage={usage} />
        </>
      )}
    </Page>
  );
};
