import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiError, isPassing } from './error';

const isOutdated = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 409 || error.status === 412);

/** The headers under which a change counts once: the same key as long as it is not known whether it happened. */
export interface Once {
  'Idempotency-Key': string;
}

/**
 * A change. Sent again after an outage it carries the same key, so that it counts once; after an answer the next one is a
 * change of its own. What was read before is read anew, also where it turns out to be so no longer.
 */
export const useChange = <Input, Output>(
  send: (input: Input, once: Once) => Promise<Output>,
): UseMutationResult<Output, Error, Input> => {
  const queries = useQueryClient();
  const pending = useRef<{ body: string; key: string } | null>(null);

  return useMutation<Output, Error, Input>({
    retry: false,
    mutationFn: async (input) => {
      const body = JSON.stringify(input ?? null);
      if (pending.current?.body !== body) pending.current = { body, key: crypto.randomUUID() };
      try {
        const output = await send(input, { 'Idempotency-Key': pending.current.key });
        pending.current = null;
        return output;
      } catch (error) {
        if (!isPassing(error)) pending.current = null;
        throw error;
      }
    },
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => {
      if (isOutdated(error)) void queries.invalidateQueries();
    },
  });
};

/** A change is made of the version that was shown, or not at all. */
export const ifMatch = (version: number): { 'If-Match': string } => ({
  'If-Match': `"${version}"`,
});
