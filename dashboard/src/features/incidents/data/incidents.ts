import type { IncidentEvent } from '@alquimista/painel-client';
import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { $api } from '@/api/client';
import { useEvents } from '@/api/events';

const route = getRouteApi('/_signed/company/incidents');

export const LIMIT = 20;
export type IncidentSearch = ReturnType<typeof route.useSearch>;

/** What the page shows, as it stands in the address; another filter begins on the first page. */
export const useIncidentSearch = () => {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = (change: IncidentSearch) =>
    void navigate({
      search: (now) => ({ ...now, offset: undefined, ...change }),
      resetScroll: 'offset' in change,
    });
  const open = (incident: string | undefined) =>
    void navigate({ search: (now) => ({ ...now, incident }), resetScroll: false });
  return { search, filter, open };
};

const LIST = '/internal/incidents';
const FILE = '/internal/incidents/{id}';
const POLL = 15_000;
/** A file's every look is noted in the audit log. */
const SELDOM = 60_000;
const TOGETHER = 500;

export const useIncidents = (
  { severity, status, tenant_id, offset }: IncidentSearch,
  live: boolean,
) =>
  $api.useQuery(
    'get',
    LIST,
    {
      params: {
        query: {
          status: status ?? 'all',
          limit: LIMIT,
          offset: offset ?? 0,
          ...(severity && { severity }),
          ...(tenant_id && { tenant_id }),
        },
      },
    },
    { placeholderData: keepPreviousData, refetchInterval: live ? false : POLL },
  );

export const useIncident = (id: string, live: boolean) =>
  $api.useQuery(
    'get',
    FILE,
    { params: { path: { id } } },
    { refetchOnWindowFocus: false, refetchInterval: live ? false : SELDOM },
  );

export const useStaff = () => $api.useQuery('get', '/internal/staff');

const parsed = (data: string): Partial<IncidentEvent> => {
  try {
    return JSON.parse(data) as Partial<IncidentEvent>;
  } catch {
    return {};
  }
};

/**
 * Has the list read anew when anything happens to incidents, and the open file when it happens to that one; what comes together
 * counts once. False while nothing is heard.
 */
export const useLiveIncidents = (open: string | undefined): boolean => {
  const queries = useQueryClient();
  const heard = useRef({ timer: 0, file: false });

  useEffect(() => {
    const { current } = heard;
    return () => window.clearTimeout(current.timer);
  }, []);

  return useEvents('/internal/incidents/events', ({ event, data }) => {
    heard.current.file ||= event === 'reset' || parsed(data).incident_id === open;
    if (heard.current.timer) return;
    heard.current.timer = window.setTimeout(() => {
      const { file } = heard.current;
      heard.current = { timer: 0, file: false };
      void queries.invalidateQueries({ queryKey: ['get', LIST] });
      if (file) void queries.invalidateQueries({ queryKey: ['get', FILE] });
    }, TOGETHER);
  });
};
