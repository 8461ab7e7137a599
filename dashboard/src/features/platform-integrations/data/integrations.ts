import { keepPreviousData } from '@tanstack/react-query';
import { $api } from '@/api/client';
import type { Filters } from './filters';

export const PAGE_SIZE = 50;

export const usePlatformIntegrations = ({ type, status, search, offset }: Filters) =>
  $api.useQuery(
    'get',
    '/internal/integrations',
    {
      params: {
        query: {
          status,
          offset,
          limit: PAGE_SIZE,
          ...(type && { type }),
          ...(search && { search }),
        },
      },
    },
    { placeholderData: keepPreviousData },
  );

export type IntegrationsQuery = ReturnType<typeof usePlatformIntegrations>;
