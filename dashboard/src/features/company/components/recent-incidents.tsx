import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/state';
import { Severity, Status } from '@/components/status';
import { Button } from '@/components/ui/button';
import { moment } from '@/format';
import { useRecentIncidents } from '../data/overview';
import { TenantLink } from './tenant-link';

export const RecentIncidents = () => {
  const { t, i18n } = useTranslation('company');
  return (
    <Panel
      title={t('incidents.title')}
      actions={
        <Button asChild variant="ghost" size="small">
          <Link to="/company/incidents">{t('incidents.all')}</Link>
        </Button>
      }
      query={useRecentIncidents()}
      isEmpty={({ incidents }) => incidents.length === 0}
      empty={<Empty text={t('incidents.none')} />}
    >
      {({ incidents }) => (
        <ul className="divide-y">
          {incidents.map((incident) => (
            <li key={incident.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
              <Severity of={incident.severity} />
              <span className="min-w-0 basis-full wrap-anywhere sm:flex-1 sm:basis-60">
                {incident.title}
              </span>
              <TenantLink id={incident.tenant_id} name={incident.tenant_name} />
              <Status of={incident.status} />
              <time dateTime={incident.created_at} className="text-sm text-subtle">
                {moment(incident.created_at, i18n.language)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
