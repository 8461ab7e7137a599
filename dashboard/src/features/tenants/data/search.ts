import type { TenantFilter } from '@alquimista/painel-client';
import { getRouteApi } from '@tanstack/react-router';

const route = getRouteApi('/_signed/company/tenants/');

export const LIMIT = 50;
/** How far the API counts by offset. */
export const LAST_OFFSET = 10_000;

export type TenantSearch = ReturnType<typeof route.useSearch>;

/** What the list shows, as it stands in the address, and how to have it show something else: from the first page on. */
export const useTenantSearch = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: TenantSearch) =>
    void navigate({
      search: (now) => ({ ...now, offset: undefined, ...change }),
      replace: 'search' in change,
      resetScroll: 'offset' in change,
    });
  return { search, set };
};

/** The filter alone, as a change for all that match it takes it. */
export const filterOf = ({ status = 'active', plan, segment, search }: TenantSearch) =>
  ({
    status,
    ...(plan && { plan }),
    ...(segment && { segment }),
    ...(search && { search }),
  }) satisfies TenantFilter;

export const queryOf = (search: TenantSearch) => ({
  ...filterOf(search),
  sort_by: search.sort_by ?? 'name',
  sort_order: search.sort_order ?? 'asc',
  limit: LIMIT,
  offset: search.offset ?? 0,
});
