import { $api } from '@/api/client';
import type { Period } from '@/components/filters';

export const useCatalogue = (period: Period) =>
  $api.useQuery('get', '/internal/agents', { params: { query: { period } } });
