import type { TenantDetail } from '@alquimista/painel-client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Empty } from '@/components/state';
import { Severity, Status } from '@/components/status';
import { Button } from '@/components/ui/button';
import { NewIncident } from '@/features/incidents/components/new-incident';
import { moment } from '@/format';
import { Section } from './section';

/** A tenant's newest incidents. */
export const TenantIncidents = ({
  detail: { tenant, recent_incidents },
}: {
  detail: TenantDetail;
}) => {
  const { t, i18n } = useTranslation('tenants');
  const can = useCan();
  const [opening, setOpening] = useState(false);
  return (
    <Section
      title={t('incidents.recent')}
      actions={
        <>
          <Button asChild variant="outline" size="small">
            <Link to="/company/incidents" search={{ tenant_id: tenant.id }}>
              {t('incidents.all')}
            </Link>
          </Button>
          {can('createInternalIncident') && (
            <Button size="small" onClick={() => setOpening(true)}>
              {t('incidents.open')}
            </Button>
          )}
        </>
      }
    >
      {recent_incidents.length === 0 ? (
        <Empty text={t('incidents.none')} />
      ) : (
        <ul className="divide-y">
          {recent_incidents.map(({ id, title, severity, status, created_at }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <Severity of={severity} />
              <Link
                to="/company/incidents"
                search={{ tenant_id: tenant.id, incident: id }}
                className="min-w-40 flex-1 break-words text-primary hover:underline"
              >
                {title}
              </Link>
              <Status of={status} />
              <span className="text-sm text-subtle">
                {moment(created_at, i18n.language, tenant.time_zone)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {opening && <NewIncident tenant={tenant} onClose={() => setOpening(false)} />}
    </Section>
  );
};
