import type { CommandBulkResult, TenantBulkResult } from '@alquimista/painel-client';
import { useRef, useState } from 'react';
import type { Once } from '@/api/change';

export type BulkResult = TenantBulkResult | CommandBulkResult;

/** It may have happened, but nobody could say so. */
export const isInDoubt = ({ code }: BulkResult): boolean => code === 'UNAVAILABLE';

/** What the server had no time for, or could not be sure of: the same request goes on with it. */
export const isLeft = (one: BulkResult): boolean => one.code === 'NOT_TRIED' || isInDoubt(one);

/** What is known now: those who are told of anew as they are told of now. */
const joined = (before: BulkResult[], next: BulkResult[]): BulkResult[] => {
  const anew = new Set(next.map(({ tenant_id }) => tenant_id));
  return [...before.filter(({ tenant_id }) => !anew.has(tenant_id)), ...next];
};

/**
 * A change of many, with what became of each. Whatever is asked once is asked for again under the same key, until another thing
 * is asked, so that it counts once for each.
 */
export const useBulk = <Body>(
  send: (begun: { once: Once; body: Body }) => Promise<{ data?: { results: BulkResult[] } }>,
) => {
  const begun = useRef<{ once: Once; body: Body }>(undefined);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<BulkResult[] | null>(null);

  const run = async (body: Body) => {
    if (JSON.stringify(begun.current?.body) !== JSON.stringify(body))
      begun.current = { once: { 'Idempotency-Key': crypto.randomUUID() }, body };
    setBusy(true);
    setFailure(undefined);
    try {
      const next = (await send(begun.current as { once: Once; body: Body })).data?.results ?? [];
      setResults((before) => joined(before ?? [], next));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const goOn = () => {
    if (begun.current) void run(begun.current.body);
  };
  return { results, busy, failure, run, goOn };
};
