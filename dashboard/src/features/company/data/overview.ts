import { $api } from '@/api/client';
import type { Period } from '@/components/filters';

export const useUsageOverview = (period: Period) =>
  $api.useQuery('get', '/internal/usage/overview', { params: { query: { period } } });

export type UsageQuery = ReturnType<typeof useUsageOverview>;

const RECENT = 5;

export const useRecentIncidents = () =>
  $api.useQuery('get', '/internal/incidents', { params: { query: { limit: RECENT } } });
