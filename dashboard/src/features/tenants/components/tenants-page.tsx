import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { DataTable } from '@/components/data-table';
import { Page } from '@/components/page';
import { Paging } from '@/components/paging';
import { Awaited } from '@/components/panel';
import { Empty } from '@/components/state';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { LAST_OFFSET, LIMIT, useTenantSearch } from '../data/search';
import { useSelection } from '../data/selection';
import { useTenants } from '../data/tenants';
import { BulkBar } from './bulk-bar';
import { Onboarding } from './onboarding';
import { useTenantColumns } from './tenant-columns';
import { TenantFilters } from './tenant-filters';

const Onboard = () => {
  const { t } = useTranslation('tenants');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('onboarding.title')}</Button>
      {open && <Onboarding onClose={() => setOpen(false)} />}
    </>
  );
};

export const TenantsPage = () => {
  const { t } = useTranslation(['tenants', 'common']);
  const can = useCan();
  const { search, set } = useTenantSearch();
  const tenants = useTenants(search);
  const selection = useSelection(search, tenants.data?.total ?? null);
  const columns = useTenantColumns();
  const offset = search.offset ?? 0;
  const more = offset + LIMIT <= LAST_OFFSET;

  return (
    <Page title={t('title')} actions={can('createInternalTenant') && <Onboard />}>
      <Card>
        <TenantFilters search={search} onChange={set} />
        <BulkBar selection={selection} total={tenants.data?.total ?? null} />
        <Awaited
          query={tenants}
          isEmpty={(page) => page.tenants.length === 0}
          empty={<Empty text={t('common:states.noMatch')} />}
        >
          {(page) => (
            <>
              <DataTable
                label={t('title')}
                rows={page.tenants}
                columns={columns}
                rowId={({ id }) => id}
                sorting={{ by: search.sort_by ?? 'name', order: search.sort_order ?? 'asc' }}
                onSort={({ by, order }) =>
                  set({ sort_by: by as typeof search.sort_by, sort_order: order })
                }
                selection={
                  selection.all
                    ? Object.fromEntries(page.tenants.map(({ id }) => [id, true]))
                    : selection.rows
                }
                onSelect={selection.select}
              />
              <Paging
                offset={offset}
                limit={LIMIT}
                shown={page.tenants.length}
                total={page.total}
                hasNext={page.next_cursor !== null && more}
                onOffset={(next) => set({ offset: next || undefined })}
              />
              {page.next_cursor !== null && !more && (
                <p role="status" className="mt-2 text-sm text-subtle">
                  {t('list.tooDeep')}
                </p>
              )}
            </>
          )}
        </Awaited>
      </Card>
    </Page>
  );
};
