import type { AuditEvent } from '@alquimista/painel-client';
import * as z from 'zod/mini';
import { $api } from '@/api/client';
import { dayEnd, dayStart } from '@/format/days';

const PAGE = 50;

export const CATEGORIES = [
  'auth',
  'tenant',
  'agent',
  'integration',
  'command',
  'system',
] as const satisfies readonly AuditEvent['event_category'][];

const or = <S extends z.core.$ZodType>(schema: S) => z.catch(z.optional(schema), undefined);

/** What the address says: which lines of the log, and which page of them. */
export const auditSearch = z.object({
  actor: or(z.string().check(z.minLength(1), z.maxLength(255))),
  tenant_id: or(z.guid()),
  category: or(z.enum(CATEGORIES)),
  action: or(z.string().check(z.minLength(1), z.maxLength(100))),
  from: or(z.iso.date()),
  to: or(z.iso.date()),
  cursors: or(z.array(z.string())),
});

export type AuditSearch = z.infer<typeof auditSearch>;

export const useAuditEvents = ({ cursors, from, to, ...filters }: AuditSearch) =>
  $api.useQuery('get', '/internal/audit/events', {
    params: {
      query: {
        ...filters,
        from: from && dayStart(from),
        to: to && dayEnd(to),
        cursor: cursors?.at(-1),
        limit: PAGE,
      },
    },
  });

export const useVerification = () => $api.useQuery('get', '/internal/audit/verification');

/** Our own people, those who left too: what they did stands in the log. */
export const useStaff = () =>
  $api.useQuery('get', '/internal/staff', { params: { query: { status: 'all' } } });
