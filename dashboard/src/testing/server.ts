import type { paths } from '@alquimista/painel-client';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** Stands in for the service in a file of tests; what nobody told it to answer fails. */
export const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

type Readable = { [P in keyof paths]: paths[P] extends { get: object } ? P : never }[keyof paths];

type Answer<P extends Readable> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

const pattern = (path: string) => `*${path.replace(/\{(\w+)\}/g, ':$1')}`;

/** A read that answers; what it was asked is told to `hear`. */
export const gives = <P extends Readable>(path: P, body: Answer<P>, hear?: (url: URL) => void) =>
  http.get(pattern(path), ({ request }) => {
    hear?.(new URL(request.url));
    return HttpResponse.json(body as object);
  });

/** A read that does not go well. */
export const fails = (path: Readable, status = 500, detail = 'Erro interno.') =>
  http.get(pattern(path), () =>
    HttpResponse.json(
      { status, detail, title: detail, code: 'INTERNAL_ERROR', trace_id: 'abc' },
      { status, headers: { 'Content-Type': 'application/problem+json' } },
    ),
  );
