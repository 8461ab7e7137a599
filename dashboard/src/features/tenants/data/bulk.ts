import type { CommandBulkResult, TenantBulkResult } from '@alquimista/painel-client';
import { useState } from 'react';
import type { Target } from './changes';

export type BulkResult = TenantBulkResult | CommandBulkResult;

interface Answer {
  data?: { results: BulkResult[] };
}

/** What the server had no time to begin with; asking again for these alone does nothing twice. */
export const isLeft = ({ code }: BulkResult): boolean => code === 'NOT_TRIED';

/** A change of many, with what became of each; what was left is gone on with until nothing is. */
export const useBulk = <What>(send: (target: Target, what: What) => Promise<Answer>) => {
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<BulkResult[] | null>(null);
  const [asked, setAsked] = useState<What>();

  const run = async (target: Target, what: What) => {
    setBusy(true);
    setAsked(() => what);
    setFailure(undefined);
    try {
      const next = (await send(target, what)).data?.results ?? [];
      setResults((before) => [...(before ?? []).filter((one) => !isLeft(one)), ...next]);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    results,
    busy,
    failure,
    run,
    goOn: () =>
      run(
        { tenant_ids: (results ?? []).filter(isLeft).map((one) => one.tenant_id) },
        asked as What,
      ),
  };
};
