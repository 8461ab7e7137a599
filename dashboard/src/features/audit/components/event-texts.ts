import type { AuditEvent } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import type { Tone } from '@/components/ui/badge';

export const OUTCOMES: Record<AuditEvent['status'], Tone> = {
  success: 'ok',
  failure: 'danger',
  pending: 'warn',
};

/** What the log's words mean: in ours where there are some. */
export const useEventTexts = () => {
  const { t } = useTranslation('audit');
  return {
    happened: ({ event_type }: AuditEvent): string =>
      t(`events.${event_type.replace(/\./g, '_')}` as 'events.audit_read', event_type),
    who: ({ actor }: AuditEvent): string => {
      if (!actor) return t('nobody');
      if (actor.name) return actor.name;
      return actor.id.startsWith('system:') ? t('system') : actor.id;
    },
    whose: ({ tenant_id, tenant_name }: AuditEvent): string =>
      tenant_name ?? tenant_id ?? t('platform'),
  };
};
