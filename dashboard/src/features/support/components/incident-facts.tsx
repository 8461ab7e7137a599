import type { Actor, IncidentFile } from '@alquimista/painel-client';
import { useTranslation } from 'react-i18next';
import { Facts } from '@/components/facts';
import { moment } from '@/format';
import { useTenantZone } from '@/layout/tenant-zone';

/** Who did what with a ticket, and when. */
export const IncidentFacts = ({ incident }: { incident: IncidentFile }) => {
  const { t, i18n } = useTranslation('support');
  const zone = useTenantZone();
  const name = (actor: Actor | null, otherwise: string) =>
    actor ? (actor.name ?? t('file.left')) : otherwise;
  const at = (iso: string | null) => moment(iso, i18n.language, zone);
  return (
    <Facts
      of={[
        { label: t('file.openedBy'), value: name(incident.created_by, t('file.system')) },
        { label: t('file.assignee'), value: name(incident.assignee, t('file.nobody')) },
        { label: t('file.opened'), value: at(incident.created_at) },
        { label: t('file.acknowledged'), value: at(incident.acknowledged_at) },
        { label: t('file.resolved'), value: at(incident.resolved_at) },
      ]}
    />
  );
};
