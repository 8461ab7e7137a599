import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Page } from '@/components/page';
import { Failure, Loading } from '@/components/state';
import { Card } from '@/components/ui/card';
import { usePlans } from '../data/plans';
import { PlanCard } from './plan-card';
import { PlanDialog } from './plan-dialog';
import { PlanHistory } from './plan-history';

export const PlansPage = () => {
  const { t } = useTranslation('plans');
  const can = useCan();
  const plans = usePlans();
  const [changing, setChanging] = useState<string | null>(null);
  const plan = plans.data?.plans.find(({ code }) => code === changing);
  const mayChange = can('updateInternalPlan');
  return (
    <Page title={t('title')} intro={t('intro')}>
      {plans.data ? (
        <>
          <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
            {plans.data.plans.map((plan) => (
              <li key={plan.code}>
                <PlanCard
                  plan={plan}
                  onChange={mayChange ? () => setChanging(plan.code) : undefined}
                />
              </li>
            ))}
          </ul>
          <PlanHistory plans={plans} />
        </>
      ) : plans.error ? (
        <Card>
          <Failure error={plans.error} onRetry={() => void plans.refetch()} />
        </Card>
      ) : (
        <Loading className="h-96" />
      )}
      {plan && <PlanDialog plan={plan} onClose={() => setChanging(null)} />}
    </Page>
  );
};
