import type { EventReport, QuarantinedEvent } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/components/ui/badge';
import { cn } from '@/components/cn';
import { count, milliseconds, NONE } from '@/format';
import { instant } from '@/format/instant';

interface Props {
  event: QuarantinedEvent;
  agentName: (id: string) => string;
}

/** How to write each field of a report, in the order in which they are compared. */
const useLines = (agentName: Props['agentName']) => {
  const { t, i18n } = useTranslation('quarantine');
  const dollars = new Intl.NumberFormat('pt-BR', {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 6,
  });
  return {
    agent_id: (of) => (of.agent_id ? agentName(of.agent_id) : t('noAgent')),
    occurred_at: (of) => instant(of.occurred_at, i18n.language),
    status: (of) => t(`outcome.${of.status}`),
    response_time_ms: (of) => milliseconds(of.response_time_ms),
    tokens_used: (of) => count(of.tokens_used),
    cost_usd: (of) => dollars.format(of.cost_usd),
  } satisfies Record<keyof EventReport, (of: EventReport) => string>;
};

/** What was kept aside beside what counts; where they differ is said. */
export const Reports = ({ event, agentName }: Props) => {
  const { t } = useTranslation('quarantine');
  const lines = useLines(agentName);
  const { reported, counted } = event;
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard */}
      <div className="overflow-x-auto" role="region" aria-label={t('compare')} tabIndex={0}>
        <table className="w-full text-left text-sm">
          <caption className="sr-only">{t('compare')}</caption>
          <thead className="border-b text-subtle">
            <tr>
              <th scope="col" className="px-2 py-1 font-medium">
                {t('field')}
              </th>
              <th scope="col" className="px-2 py-1 font-medium">
                {t('reported')}
              </th>
              <th scope="col" className="px-2 py-1 font-medium">
                {t('counted')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(Object.keys(lines) as (keyof EventReport)[]).map((field) => {
              const differs = counted !== null && reported[field] !== counted[field];
              return (
                <tr
                  key={field}
                  className={cn('border-b last:border-0', differs && 'font-semibold')}
                >
                  <th scope="row" className="px-2 py-1.5 font-normal">
                    <span className="flex flex-wrap items-center gap-1">
                      {t(`fields.${field}`)}
                      {differs && <Badge tone="warn">{t('differs')}</Badge>}
                    </span>
                  </th>
                  <td className="px-2 py-1.5 tabular-nums">{lines[field](reported)}</td>
                  <td className="px-2 py-1.5 tabular-nums">
                    {counted ? lines[field](counted) : NONE}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {!counted && <p className="text-sm text-subtle">{t('gone')}</p>}
    </>
  );
};
