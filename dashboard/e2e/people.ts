import { readFileSync } from 'node:fs';

export interface Person {
  username: string;
  password: string;
  groups: string[];
  tenant_id: string | null;
}

interface Endpoints {
  base_url: string;
  token_endpoint: string;
  client_id: string;
  users: Person[];
}

/** What the running stack says of itself. */
export const endpoints = JSON.parse(
  readFileSync(process.env.PAINEL_ENDPOINTS ?? '', 'utf8'),
) as Endpoints;

export type Role = 'INTERNAL_ADMIN' | 'INTERNAL_SUPPORT' | 'TENANT_ADMIN' | 'TENANT_USER';

/** The first demonstration user of a role. */
export const personOf = (role: Role): Person => {
  const person = endpoints.users.find((user) => user.groups.includes(role));
  if (!person) throw new Error(`nobody is ${role}`);
  return person;
};

/** A token for the API itself, for what a test prepares or checks behind the page. */
export const tokenOf = async (role: Role): Promise<string> => {
  const { username, password } = personOf(role);
  const answer = await fetch(endpoints.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: endpoints.client_id,
      username,
      password,
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
};

/** A call of the API past the page. */
export const call = async <T>(
  role: Role,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> => {
  const answer = await fetch(endpoints.base_url + path, {
    method,
    headers: {
      Authorization: `Bearer ${await tokenOf(role)}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
};
