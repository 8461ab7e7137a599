import { useTranslation } from 'react-i18next';
import { Figure } from '@/components/figure';
import { FigureCards, FigureGrid } from '@/components/figure-cards';
import { count, milliseconds, rate } from '@/format';
import type { Usage } from '../data/usage';

export const UsageFigureCards = ({ usage }: { usage: Usage }) => {
  const { t } = useTranslation('usage');
  return (
    <FigureGrid label={t('figures')}>
      <FigureCards query={usage} cards={4}>
        {({ summary }) => (
          <>
            <Figure label={t('requests')} value={count(summary.total_requests)} />
            <Figure
              label={t('successRate')}
              value={rate(summary.success_rate)}
              note={t('outcomes', {
                successful: count(summary.successful_requests),
                failed: count(summary.failed_requests),
              })}
            />
            <Figure
              label={t('average')}
              value={milliseconds(summary.avg_response_time_ms)}
              note={t('percentiles', {
                p50: milliseconds(summary.p50_response_time_ms),
                p95: milliseconds(summary.p95_response_time_ms),
                p99: milliseconds(summary.p99_response_time_ms),
              })}
            />
            <Figure label={t('tokens')} value={count(summary.total_tokens_used)} />
          </>
        )}
      </FigureCards>
    </FigureGrid>
  );
};
