import type { Plan, PlanChange } from '@alquimista/painel-client';
import { ifMatch, useChange } from '@/api/change';
import { $api, client } from '@/api/client';

export const usePlans = () => $api.useQuery('get', '/internal/plans');

/** Changes the plan as it was shown, or not at all. */
export const useChangePlan = () =>
  useChange(({ plan, change }: { plan: Plan; change: PlanChange }) =>
    client.PATCH('/internal/plans/{code}', {
      params: { path: { code: plan.code }, header: ifMatch(plan.version) },
      body: change,
    }),
  );
