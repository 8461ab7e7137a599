import type { TenantIncidentFile } from '@alquimista/painel-client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Facts } from '@/components/facts';
import { Awaited } from '@/components/panel';
import { Severity, Status } from '@/components/status';
import { Dialog } from '@/components/ui/dialog';
import { moment } from '@/format';
import { useIncident } from '../data/incidents';
import { Comments } from './comments';
import { IncidentMoves } from './incident-moves';
import { Triage } from './triage';

const File = ({ file }: { file: TenantIncidentFile }) => {
  const { t, i18n } = useTranslation('incidents');
  const can = useCan();
  const at = (iso: string | null) => moment(iso, i18n.language);
  const changes = can('updateInternalIncident') && file.status !== 'resolved';
  const assignee = file.assignee ? (file.assignee.name ?? t('gone')) : t('nobody');
  return (
    <div className="space-y-5">
      <p className="flex flex-wrap items-center gap-2">
        <Severity of={file.severity} />
        <Status of={file.status} />
        <Link
          to="/company/tenants/$tenantId"
          params={{ tenantId: file.tenant_id }}
          className="text-primary hover:underline"
        >
          {file.tenant_name}
        </Link>
      </p>
      {file.description && <p className="wrap-anywhere whitespace-pre-wrap">{file.description}</p>}
      <Facts
        of={[
          {
            label: t('fields.createdBy'),
            value: file.created_by ? (file.created_by.name ?? t('gone')) : t('system'),
          },
          { label: t('fields.created'), value: at(file.created_at) },
          { label: t('fields.acknowledged'), value: at(file.acknowledged_at) },
          { label: t('fields.resolved'), value: at(file.resolved_at) },
          ...(changes ? [] : [{ label: t('fields.assignee'), value: assignee }]),
        ]}
      />
      {changes && <Triage key={file.version} file={file} />}
      {changes && <IncidentMoves file={file} />}
      <Comments file={file} />
    </div>
  );
};

interface Props {
  id: string;
  live: boolean;
  onClose: () => void;
}

/** An incident's file: what happened, who sees to it, and what was said about it. */
export const IncidentDialog = ({ id, live, onClose }: Props) => {
  const { t } = useTranslation('incidents');
  const incident = useIncident(id, live);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={incident.data?.title ?? t('file.title')}
      className="max-w-2xl"
    >
      <Awaited query={incident}>{(file) => <File file={file} />}</Awaited>
    </Dialog>
  );
};
