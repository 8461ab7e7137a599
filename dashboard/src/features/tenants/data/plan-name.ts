import { useCallback } from 'react';
import { usePlans } from './tenants';

/** A plan's name by its code, and the code until the names are there. */
export const usePlanName = (): ((code: string) => string) => {
  const { data } = usePlans();
  return useCallback(
    (code) => data?.plans.find((plan) => plan.code === code)?.name ?? code,
    [data],
  );
};
