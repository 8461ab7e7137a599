import { getRouteApi } from '@tanstack/react-router';
import { Radio } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Page } from '@/components/page';
import { Badge } from '@/components/ui/badge';
import { useLive } from '../data/live';
import { CommandDialog } from './command-dialog';
import { History } from './history';
import { OrderPanel } from './order-panel';
import { TypesPanel } from './types-panel';

const route = getRouteApi('/_signed/company/operations');

export const OperationsPage = () => {
  const { t } = useTranslation('operations');
  const can = useCan();
  const { command, tenant_id } = route.useSearch();
  const live = useLive();
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={
        <Badge tone={live.connected ? 'ok' : 'neutral'}>
          <Radio aria-hidden className="size-3.5" />
          {t(live.connected ? 'live.on' : 'live.off')}
        </Badge>
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        {can('submitInternalCommand') && <OrderPanel tenant={tenant_id} live={live} />}
        <TypesPanel />
      </div>
      <History live={live} />
      {command && <CommandDialog key={command} id={command} live={live} />}
    </Page>
  );
};
