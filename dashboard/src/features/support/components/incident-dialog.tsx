import { useTranslation } from 'react-i18next';
import { useCan } from '@/auth/session';
import { Awaited } from '@/components/panel';
import { Severity, Status } from '@/components/status';
import { Dialog } from '@/components/ui/dialog';
import { useIncident } from '../data/incidents';
import { CommentForm } from './comment-form';
import { Comments } from './comments';
import { IncidentActions } from './incident-actions';
import { IncidentFacts } from './incident-facts';

const File = ({ query }: { query: ReturnType<typeof useIncident> }) => {
  const { t } = useTranslation('support');
  const can = useCan();
  return (
    <Awaited query={query}>
      {(incident) => (
        <div className="space-y-5">
          <div className="flex flex-wrap gap-2">
            <Severity of={incident.severity} />
            <Status of={incident.status} />
          </div>
          <p className="break-words whitespace-pre-wrap">
            {incident.description || <span className="text-subtle">{t('file.noDescription')}</span>}
          </p>
          <IncidentFacts incident={incident} />
          <IncidentActions incident={incident} />
          <Comments comments={incident.comments} />
          {can('commentTenantIncident') && <CommentForm id={incident.id} />}
        </div>
      )}
    </Awaited>
  );
};

const Opened = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { t } = useTranslation('support');
  const query = useIncident(id);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={query.data?.title ?? t('file.title')}
      description={t('file.text')}
      className="max-w-2xl"
    >
      <File query={query} />
    </Dialog>
  );
};

/** The ticket that the address names, over the list. */
export const IncidentDialog = ({ id, onClose }: { id: string | undefined; onClose: () => void }) =>
  id ? <Opened key={id} id={id} onClose={onClose} /> : null;
