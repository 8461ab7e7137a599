import * as z from 'zod/mini';

const schema = z.object({
  environment: z.string(),
  issuer: z.url(),
  login_url: z.url(),
  client_id: z.string().check(z.minLength(1)),
  scope: z.string().check(z.minLength(1)),
});

/** What differs between environments; the server tells it, so that one build serves all of them. */
export type Config = z.infer<typeof schema>;

export const loadConfig = async (): Promise<Config> => {
  const answer = await fetch('/app/config.json', { cache: 'no-store' });
  if (!answer.ok) throw new Error(`config.json answered ${answer.status}`);
  return schema.parse(await answer.json());
};
