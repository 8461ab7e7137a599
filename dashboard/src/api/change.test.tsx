import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { useChange, type Once } from './change';
import { ApiError } from './error';

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
);

/** Keys of the requests that were sent, where the answers are those given in turn; an error is thrown. */
const keysOf = async (answers: unknown[], inputs: object[]): Promise<string[]> => {
  const keys: string[] = [];
  const send = (_: object, once: Once) => {
    keys.push(once['Idempotency-Key']);
    const answer = answers.shift();
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const { result } = renderHook(() => useChange(send), { wrapper });
  for (const input of inputs)
    await act(() => result.current.mutateAsync(input).catch(() => undefined));
  return keys;
};

describe('a change', () => {
  it('carries the same key again while nobody knows whether it happened', async () => {
    const [first, second, third] = await keysOf(
      [new TypeError('network'), new ApiError(503, {}), 'done'],
      [{ a: 1 }, { a: 1 }, { a: 1 }],
    );
    expect(new Set([first, second, third]).size).toBe(1);
  });

  it('is another one after an answer', async () => {
    const [done, next] = await keysOf(['done', 'done'], [{ a: 1 }, { a: 1 }]);
    expect(next).not.toBe(done);
  });

  it('is another one after a refusal', async () => {
    const [refused, next] = await keysOf([new ApiError(400, {}), 'done'], [{ a: 1 }, { a: 1 }]);
    expect(next).not.toBe(refused);
  });

  it('is another one where something else is wanted', async () => {
    const [lost, other] = await keysOf([new TypeError('network'), 'done'], [{ a: 1 }, { a: 2 }]);
    expect(other).not.toBe(lost);
  });
});
