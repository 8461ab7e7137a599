import type { AuditEvent } from '@alquimista/painel-client';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { KeyValues } from '@/components/key-values';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { AuditSearch } from '../data/audit';
import { useEventTexts } from './event-texts';

const route = getRouteApi('/_signed/company/audit');

const useFacts = (event: AuditEvent) => {
  const { t } = useTranslation('audit');
  const { who, whose } = useEventTexts();
  return {
    [t('columns.seq')]: event.seq ?? t('unsealed'),
    [t('columns.at')]: event.created_at,
    [t('columns.who')]: who(event),
    [t('fields.actorId')]: event.actor?.id,
    [t('columns.whose')]: whose(event),
    [t('filters.category')]: t(`category.${event.event_category}`),
    [t('columns.outcome')]: t(`outcome.${event.status}`),
    [t('columns.action')]: event.action,
    [t('fields.type')]: event.event_type,
    [t('fields.resourceType')]: event.resource_type,
    [t('fields.resourceId')]: event.resource_id,
    [t('fields.ip')]: event.ip_address,
    [t('fields.agent')]: event.user_agent,
  };
};

/** All that a line says, and the way to more like it. */
export const EventDialog = ({ event, onClose }: { event: AuditEvent; onClose: () => void }) => {
  const { t } = useTranslation('audit');
  const { happened } = useEventTexts();
  const facts = useFacts(event);
  const navigate = route.useNavigate();
  const only = (filters: AuditSearch) => {
    onClose();
    void navigate({ search: filters });
  };
  const { actor, tenant_id, action, details } = event;
  return (
    <Dialog open onOpenChange={onClose} title={happened(event)} className="max-w-2xl">
      <div className="space-y-4">
        <KeyValues of={facts} name={(key) => key} />
        {Object.keys(details).length > 0 && (
          <section className="space-y-2 border-t pt-3">
            <h3 className="text-sm font-semibold">{t('fields.details')}</h3>
            <KeyValues of={details} />
          </section>
        )}
        <div className="flex flex-wrap gap-2 border-t pt-3">
          {actor && (
            <Button variant="outline" size="small" onClick={() => only({ actor: actor.id })}>
              {t('only.actor')}
            </Button>
          )}
          {tenant_id && (
            <Button variant="outline" size="small" onClick={() => only({ tenant_id })}>
              {t('only.tenant')}
            </Button>
          )}
          <Button variant="outline" size="small" onClick={() => only({ action })}>
            {t('only.action')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
