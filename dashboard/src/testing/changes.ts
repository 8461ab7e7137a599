/** What of a change the service was told. */
export interface Sent {
  body: unknown;
  version: string | null;
  key: string | null;
}

/** Notes each change that is sent, and answers it. */
export const hears =
  (sent: Sent[], answer: () => Response) =>
  async ({ request }: { request: Request }): Promise<Response> => {
    const text = await request.text();
    sent.push({
      body: text ? JSON.parse(text) : undefined,
      version: request.headers.get('If-Match'),
      key: request.headers.get('Idempotency-Key'),
    });
    return answer();
  };
