import type { Plan } from '@alquimista/painel-client';
import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/facts';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { brl, count, moment } from '@/format';

/** A plan as customers can buy it now. */
export const PlanCard = ({ plan, onChange }: { plan: Plan; onChange?: () => void }) => {
  const { t, i18n } = useTranslation('plans');
  const { max_agents, max_users, max_requests_per_month } = plan.limits;
  return (
    <Card className="flex h-full flex-col gap-4">
      <div className="flex items-start justify-between gap-2">
        <h2 className="text-lg font-semibold wrap-anywhere">{plan.name}</h2>
        <Badge>{plan.code}</Badge>
      </div>
      <div>
        <p className="text-2xl font-semibold tabular-nums">
          {t('perMonth', { price: brl(plan.monthly_price) })}
        </p>
        <p className="text-subtle tabular-nums">
          {t('perYear', { price: brl(plan.yearly_price) })}
        </p>
      </div>
      <Facts
        of={[
          { label: t('terms.max_agents'), value: count(max_agents) },
          { label: t('terms.max_users'), value: count(max_users) },
          { label: t('terms.max_requests_per_month'), value: count(max_requests_per_month) },
        ]}
      />
      <div className="mt-auto flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-subtle">
          {t('since', {
            version: plan.version,
            moment: moment(plan.updated_at, i18n.language),
          })}
        </p>
        {onChange && (
          <Button
            variant="outline"
            size="small"
            aria-label={t('changeOne', { name: plan.name })}
            onClick={onChange}
          >
            <Pencil aria-hidden />
            {t('change')}
          </Button>
        )}
      </div>
    </Card>
  );
};
