import { getRouteApi } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Page } from '@/components/page';
import { Button } from '@/components/ui/button';
import { IncidentDialog } from './incident-dialog';
import { IncidentsPanel } from './incidents-panel';
import { NewIncidentDialog } from './new-incident-dialog';

const route = getRouteApi('/_signed/dashboard/support');

export const SupportPage = () => {
  const { t } = useTranslation('support');
  const can = useCan();
  const { incident } = route.useSearch();
  const navigate = route.useNavigate();
  const [asking, setAsking] = useState(false);
  const show = (id: string | undefined) =>
    void navigate({ search: (search) => ({ ...search, incident: id }) });
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      actions={
        can('createTenantIncident') && (
          <Button onClick={() => setAsking(true)}>
            <Plus aria-hidden />
            {t('new.action')}
          </Button>
        )
      }
    >
      <IncidentsPanel />
      <NewIncidentDialog
        open={asking}
        onClose={() => setAsking(false)}
        onDone={(id) => {
          setAsking(false);
          show(id);
        }}
      />
      <IncidentDialog id={incident} onClose={() => show(undefined)} />
    </Page>
  );
};
