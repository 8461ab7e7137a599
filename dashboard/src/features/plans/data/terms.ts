import type { Plan, PlanChange } from '@alquimista/painel-client';

/** All that can be changed of a plan. */
export type Terms = Required<PlanChange>;

export const termsOf = ({ name, monthly_price, yearly_price, limits }: Plan): Terms => ({
  name,
  monthly_price,
  yearly_price,
  max_agents: limits.max_agents,
  max_users: limits.max_users,
  max_requests_per_month: limits.max_requests_per_month,
});

/** What is other than before; what is not said stays. */
export const changed = (before: Terms, after: Terms): PlanChange =>
  Object.fromEntries(
    Object.entries(after).filter(([field, value]) => before[field as keyof Terms] !== value),
  );
