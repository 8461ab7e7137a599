import type { BillingOverview } from '@alquimista/painel-client';

/** Revenue that adds up, for tests. */
export const REVENUE: BillingOverview = {
  period: '7d',
  financial_summary: {
    total_mrr: 4550,
    total_arr: 54600,
    avg_mrr_per_tenant: 1516.67,
    opening_mrr: 2500,
    new_mrr_this_period: 1500,
    expansion: 1000,
    contraction: 50,
    reactivation: 100,
    churned_mrr_this_period: 500,
  },
  by_plan: [
    {
      plan: 'enterprise',
      plan_name: 'Enterprise',
      tenant_count: 2,
      total_mrr: 3000,
      opening_mrr: 1000,
      new: 0,
      expansion: 1000,
      contraction: 0,
      reactivation: 0,
      churn: 0,
      transfers_in: 1000,
      transfers_out: 0,
    },
  ],
  by_segment: [
    {
      segment: 'Saúde',
      tenant_count: 3,
      total_mrr: 4550,
      opening_mrr: 2500,
      new: 1500,
      expansion: 1000,
      contraction: 50,
      reactivation: 100,
      churn: 500,
      transfers_in: 0,
      transfers_out: 0,
    },
  ],
  revenue_trend: [
    {
      date: '2026-11-21',
      mrr: 4550,
      new_tenants: 1,
      churned_tenants: 1,
      reactivated_tenants: 1,
    },
  ],
};
