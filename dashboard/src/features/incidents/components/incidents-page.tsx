import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { DataTable } from '@/components/data-table';
import { Choice } from '@/components/filters';
import { Page } from '@/components/page';
import { Paging } from '@/components/paging';
import { Awaited } from '@/components/panel';
import { Empty } from '@/components/state';
import { TenantChoice } from '@/components/tenant-choice';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { SEVERITIES } from '../data/changes';
import {
  LIMIT,
  useIncidents,
  useIncidentSearch,
  useLiveIncidents,
  type IncidentSearch,
} from '../data/incidents';
import { useIncidentColumns } from './incident-columns';
import { IncidentDialog } from './incident-dialog';
import { NewIncident } from './new-incident';

interface FilterProps {
  search: IncidentSearch;
  onChange: (change: IncidentSearch) => void;
}

const Filters = ({ search, onChange }: FilterProps) => {
  const { t } = useTranslation(['incidents', 'common']);
  return (
    <div role="search" className="mb-3 flex flex-wrap items-end gap-2">
      <Choice
        label={t('filters.severity')}
        value={search.severity ?? 'all'}
        onChange={(value) => onChange({ severity: value === 'all' ? undefined : value })}
        options={[
          { value: 'all' as const, label: t('filters.allTenants') },
          ...SEVERITIES.map((value) => ({ value, label: t(`common:severity.${value}`) })),
        ]}
      />
      <Choice
        label={t('filters.status')}
        value={search.status ?? 'all'}
        onChange={(value) => onChange({ status: value === 'all' ? undefined : value })}
        options={(['all', 'open', 'resolved'] as const).map((value) => ({
          value,
          label: t(`status.${value}`),
        }))}
      />
      <TenantChoice
        label={t('filters.tenant')}
        value={search.tenant_id}
        none={t('filters.allTenants')}
        onChange={(tenant_id) => onChange({ tenant_id })}
      />
    </div>
  );
};

const Open = () => {
  const { t } = useTranslation('incidents');
  const [opening, setOpening] = useState(false);
  return (
    <>
      <Button onClick={() => setOpening(true)}>{t('new.title')}</Button>
      {opening && <NewIncident onClose={() => setOpening(false)} />}
    </>
  );
};

export const IncidentsPage = () => {
  const { t } = useTranslation(['incidents', 'common']);
  const can = useCan();
  const { search, filter, open } = useIncidentSearch();
  const live = useLiveIncidents(search.incident);
  const incidents = useIncidents(search, live);
  const columns = useIncidentColumns();
  const offset = search.offset ?? 0;
  const filtered = Boolean(search.severity || search.status || search.tenant_id);

  return (
    <Page
      title={t('title')}
      intro={
        <Badge role="status" tone={live ? 'ok' : 'neutral'}>
          {t(live ? 'live.on' : 'live.off')}
        </Badge>
      }
      actions={can('createInternalIncident') && <Open />}
    >
      <Card>
        <Filters search={search} onChange={filter} />
        <Awaited
          query={incidents}
          isEmpty={(page) => page.incidents.length === 0}
          empty={<Empty text={t(filtered ? 'common:states.noMatch' : 'none')} />}
        >
          {(page) => (
            <>
              <DataTable
                label={t('title')}
                rows={page.incidents}
                columns={columns}
                rowId={({ id }) => id}
              />
              <Paging
                offset={offset}
                limit={LIMIT}
                shown={page.incidents.length}
                total={page.total}
                hasNext={page.next_cursor !== null && offset + LIMIT <= 10_000}
                onOffset={(next) => filter({ offset: next || undefined })}
              />
            </>
          )}
        </Awaited>
      </Card>
      {search.incident && (
        <IncidentDialog id={search.incident} live={live} onClose={() => open(undefined)} />
      )}
    </Page>
  );
};
