import * as z from 'zod/mini';

export const STATUSES = ['all', 'active', 'error', 'pending', 'inactive'] as const;

/** Where nothing is filtered. */
export const EVERYTHING = { type: '', status: 'all', search: '', offset: 0 } as const;

const text = z.catch(z._default(z.string(), ''), '');

/** What the page's address holds. */
export const filtersSchema = z.object({
  type: text,
  status: z.catch(z._default(z.enum(STATUSES), 'all'), 'all'),
  search: text,
  offset: z.catch(z._default(z.int().check(z.minimum(0), z.maximum(10_000)), 0), 0),
});

export type Filters = z.infer<typeof filtersSchema>;
