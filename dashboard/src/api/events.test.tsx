import { renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useEvents } from './events';

const requests: Request[] = [];
const answers: (() => Promise<Response>)[] = [];

vi.mock('./client', () => ({
  authorizedFetch: (request: Request) => {
    requests.push(request);
    return answers.shift()?.() ?? new Promise(() => undefined);
  },
}));

const stream = (text: string) => () => Promise.resolve(new Response(text));

describe('events', () => {
  beforeEach(() => {
    requests.length = 0;
    answers.length = 0;
  });

  it('are heard as they come, and from where they broke off', async () => {
    answers.push(stream('id: 7\ndata: {"a":1}\n\nid: 8\ndata: {"a":2}\n\n'));
    const heard: string[] = [];
    renderHook(() => useEvents('/x/events', ({ data }) => heard.push(data)));

    await waitFor(() => expect(requests).toHaveLength(2), { timeout: 5000 });
    expect(heard).toEqual(['{"a":1}', '{"a":2}']);
    expect(requests[0]?.headers.get('Last-Event-ID')).toBeNull();
    expect(requests[1]?.headers.get('Last-Event-ID')).toBe('8');
  });

  it('say when there is no connection, so that somebody polls', async () => {
    answers.push(() => Promise.resolve(new Response(null, { status: 503 })));
    const { result } = renderHook(() => useEvents('/x/events', () => undefined));

    await waitFor(() => expect(requests).toHaveLength(2), { timeout: 5000 });
    expect(result.current).toBe(false);
  });

  it('are not listened to by nobody', async () => {
    const { unmount } = renderHook(() => useEvents('/x/events', () => undefined));
    await waitFor(() => expect(requests).toHaveLength(1));
    unmount();
    expect(requests[0]?.signal.aborted).toBe(true);
  });
});
