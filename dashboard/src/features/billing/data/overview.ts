import type { FinancialSummary } from '@alquimista/painel-client';
import { $api } from '@/api/client';
import type { Period } from '@/components/filters';

export const useBillingOverview = (period: Period) =>
  $api.useQuery('get', '/internal/billing/overview', { params: { query: { period } } });

export type BillingQuery = ReturnType<typeof useBillingOverview>;

/** The revenue at the period's end against that before its first day. */
export const mrrChange = ({ total_mrr, opening_mrr }: FinancialSummary) => ({
  previous: opening_mrr,
  change_percent:
    opening_mrr === 0 ? null : Math.round(((total_mrr - opening_mrr) / opening_mrr) * 10_000) / 100,
});
