import type { FinancialSummary } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { cn } from '@/components/cn';
import { Panel } from '@/components/panel';
import { brl } from '@/format';
import type { BillingQuery } from '../data/overview';

const LINES = [
  { text: 'opening', sign: '', of: 'opening_mrr' },
  { text: 'new', sign: '+', of: 'new_mrr_this_period' },
  { text: 'expansion', sign: '+', of: 'expansion' },
  { text: 'reactivation', sign: '+', of: 'reactivation' },
  { text: 'contraction', sign: '−', of: 'contraction' },
  { text: 'churn', sign: '−', of: 'churned_mrr_this_period' },
  { text: 'closing', sign: '=', of: 'total_mrr' },
] as const satisfies readonly { text: string; sign: string; of: keyof FinancialSummary }[];

/** How the revenue came from what it was to what it is, as a sum. */
export const Movements = ({ billing }: { billing: BillingQuery }) => {
  const { t } = useTranslation('billing');
  return (
    <Panel title={t('movements.title')} query={billing}>
      {({ financial_summary }) => (
        <table className="w-full text-left">
          <caption className="mb-2 text-left text-sm text-subtle">{t('movements.caption')}</caption>
          <tbody>
            {LINES.map(({ text, sign, of }) => (
              <tr
                key={of}
                className={cn(
                  'border-t first:border-t-0',
                  text === 'opening' && 'font-medium',
                  text === 'closing' && 'border-t-2 border-foreground font-semibold',
                )}
              >
                <th scope="row" className="py-2 pr-2 [font-weight:inherit]">
                  {t(`movements.${text}`)}
                </th>
                <td className="py-2 text-right whitespace-nowrap tabular-nums">
                  {sign} {brl(financial_summary[of])}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
};
