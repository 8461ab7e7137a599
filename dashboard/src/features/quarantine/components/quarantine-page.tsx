import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '@/components/filters';
import { Page } from '@/components/page';
import { Paging } from '@/components/paging';
import { Awaited } from '@/components/panel';
import { Empty } from '@/components/state';
import { TenantChoice } from '@/components/tenant-choice';
import {
  hasNext,
  STATUSES,
  useAgentNames,
  useQuarantine,
  type QuarantineSearch,
} from '../data/quarantine';
import { HeldEvent } from './held-event';

const route = getRouteApi('/_signed/company/quarantine');

const Filters = () => {
  const { t } = useTranslation('quarantine');
  const { status = 'pending', tenant_id } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = (next: QuarantineSearch) =>
    void navigate({ search: (now) => ({ ...now, ...next, offset: undefined }), replace: true });
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Choice
        label={t('filters.status')}
        value={status}
        options={STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
        onChange={(value) => filter({ status: value })}
      />
      <TenantChoice
        label={t('filters.tenant')}
        value={tenant_id}
        none={t('filters.allTenants')}
        onChange={(tenant) => filter({ tenant_id: tenant })}
      />
    </div>
  );
};

const Events = () => {
  const { t } = useTranslation(['quarantine', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const agentName = useAgentNames();
  const { status = 'pending', tenant_id, offset = 0 } = search;
  return (
    <Awaited
      query={useQuarantine(search)}
      isEmpty={(page) => page.events.length === 0 && offset === 0}
      empty={
        <Empty
          text={status === 'pending' && !tenant_id ? t('nothing') : t('common:states.noMatch')}
        />
      }
    >
      {(page) => (
        <>
          <ul className="space-y-4">
            {page.events.map((event) => (
              <li key={event.id}>
                <HeldEvent event={event} agentName={agentName} />
              </li>
            ))}
          </ul>
          <Paging
            offset={offset}
            limit={page.limit}
            shown={page.events.length}
            total={page.total}
            hasNext={hasNext(offset, page.next_cursor)}
            onOffset={(next) =>
              void navigate({ search: (now) => ({ ...now, offset: next || undefined }) })
            }
          />
        </>
      )}
    </Awaited>
  );
};

export const QuarantinePage = () => {
  const { t } = useTranslation('quarantine');
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Filters />
      <Events />
    </Page>
  );
};
