import type {
  IncidentChange,
  NewIncidentComment,
  NewTenantIncident,
  TenantIncidentFile,
} from '@alquimista/painel-client';
import { client } from '@/api/client';
import { ifMatch, useChange } from '@/api/change';

export const SEVERITIES = ['info', 'warning', 'error', 'critical'] as const;

export const useNewIncident = () =>
  useChange((body: NewTenantIncident, once) =>
    client.POST('/internal/incidents', { params: { header: once }, body }),
  );

export const useIncidentChange = ({ id, version }: TenantIncidentFile) =>
  useChange((body: IncidentChange) =>
    client.PATCH('/internal/incidents/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body,
    }),
  );

export const useComment = (id: string) =>
  useChange((body: NewIncidentComment, once) =>
    client.POST('/internal/incidents/{id}/comments', {
      params: { path: { id }, header: once },
      body,
    }),
  );
