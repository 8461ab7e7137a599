import type { Command } from '@alquimista/painel-client';
import * as z from 'zod/mini';

export const STATUSES = [
  'PENDING',
  'RUNNING',
  'SUCCESS',
  'ERROR',
  'CANCELLED',
] as const satisfies readonly Command['status'][];

const or = <S extends z.core.$ZodType>(schema: S) => z.catch(z.optional(schema), undefined);

/** What the address says: the history's filters and page, and the command that is looked at. */
export const operationsSearch = z.object({
  status: or(z.enum(STATUSES)),
  type: or(z.string().check(z.regex(/^[A-Z_]{1,64}$/))),
  tenant_id: or(z.guid()),
  from: or(z.iso.date()),
  to: or(z.iso.date()),
  cursors: or(z.array(z.string())),
  command: or(z.guid()),
});

export type OperationsSearch = z.infer<typeof operationsSearch>;
