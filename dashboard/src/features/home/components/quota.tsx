import type { PlanQuota } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '@/components/ui/badge';
import { count, rate } from '@/format';

const TONES: Record<PlanQuota['state'], Tone> = { ok: 'ok', warning: 'warn', exceeded: 'danger' };

/** How much of the month's requests is used, and whether that is still in order. */
export const Quota = ({ of, limit }: { of: PlanQuota; limit: number }) => {
  const { t } = useTranslation('home');
  return (
    <span className="flex flex-wrap items-center gap-2">
      {t('requests.limit', { percent: rate(of.requests_percent), limit: count(limit) })}
      <Badge tone={TONES[of.state]}>{t(`quota.${of.state}`)}</Badge>
    </span>
  );
};
