import { useTranslation } from 'react-i18next';
import { Figure } from '@/components/figure';
import { Loading } from '@/components/state';
import { Card } from '@/components/ui/card';
import { brl } from '@/format';
import { mrrChange, type BillingQuery } from '../data/overview';

export const BillingFigures = ({ billing }: { billing: BillingQuery }) => {
  const { t } = useTranslation('billing');
  const summary = billing.data?.financial_summary;
  return (
    <div className="grid gap-4 md:grid-cols-3">
      {summary ? (
        <>
          <Figure
            label={t('figures.mrr')}
            value={brl(summary.total_mrr)}
            against={mrrChange(summary)}
            format={brl}
          />
          <Figure
            label={t('figures.arr')}
            value={brl(summary.total_arr)}
            note={t('figures.arrNote')}
          />
          <Figure
            label={t('figures.average')}
            value={brl(summary.avg_mrr_per_tenant)}
            note={t('figures.averageNote')}
          />
        </>
      ) : (
        ['mrr', 'arr', 'average'].map((key) => (
          <Card key={key}>
            <Loading className="h-20" />
          </Card>
        ))
      )}
    </div>
  );
};
