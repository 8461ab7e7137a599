import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { useEffect, useEffectEvent, useState } from 'react';
import { authorizedFetch } from './client';

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });

const read = async (
  path: string,
  lastId: string | undefined,
  signal: AbortSignal,
  hear: (message: EventSourceMessage) => void,
  opened: () => void,
) => {
  const headers: Record<string, string> = { Accept: 'text/event-stream' };
  if (lastId) headers['Last-Event-ID'] = lastId;
  const answer = await authorizedFetch(
    new Request(new URL(path, window.location.origin), { headers, signal }),
  );
  if (!answer.ok || !answer.body) throw new Error(`the events answered ${answer.status}`);
  opened();
  const parser = createParser({ onEvent: hear });
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read())
    parser.feed(part.value);
};

/**
 * Hears a route's events for as long as the component is there, from where it left off after each break. False while there is no
 * connection: then the caller polls.
 */
export const useEvents = (
  path: string,
  onEvent: (message: EventSourceMessage) => void,
): boolean => {
  const [connected, setConnected] = useState(false);
  const hear = useEffectEvent(onEvent);

  useEffect(() => {
    const stop = new AbortController();
    const run = async () => {
      let lastId: string | undefined;
      let wait = FIRST_WAIT;
      while (!stop.signal.aborted) {
        try {
          await read(
            path,
            lastId,
            stop.signal,
            (message) => {
              lastId = message.id ?? lastId;
              hear(message);
            },
            () => {
              wait = FIRST_WAIT;
              setConnected(true);
            },
          );
        } catch {
          wait = Math.min(wait * 2, LONGEST_WAIT);
        }
        if (stop.signal.aborted) return;
        setConnected(false);
        await pause(wait, stop.signal);
      }
    };
    void run();
    return () => stop.abort();
  }, [path]);

  return connected;
};
