import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Page } from '@/components/page';
import { Awaited } from '@/components/panel';
import { Empty } from '@/components/state';
import { Button } from '@/components/ui/button';
import { useIntegrations } from '../data/integrations';
import { CreateDialog } from './create-dialog';
import { IntegrationCard } from './integration-card';

export const IntegrationsPage = () => {
  const { t } = useTranslation('integrations');
  const can = useCan();
  const integrations = useIntegrations();
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={
        can('createTenantIntegration') && (
          <Button onClick={() => setCreating(true)}>
            <Plus aria-hidden />
            {t('new')}
          </Button>
        )
      }
    >
      <Awaited
        query={integrations}
        isEmpty={(list) => list.integrations.length === 0}
        empty={<Empty text={t('empty')} />}
      >
        {(list) => (
          <ul aria-label={t('list')} className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
            {list.integrations.map((integration) => (
              <li key={integration.id} className="min-w-0">
                <IntegrationCard integration={integration} />
              </li>
            ))}
          </ul>
        )}
      </Awaited>
      <CreateDialog
        open={creating}
        onClose={() => setCreating(false)}
        known={integrations.data?.integrations ?? []}
      />
    </Page>
  );
};
