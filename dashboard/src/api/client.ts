import { createPainelClient, type Middleware } from '@alquimista/painel-client';
import createQueries from 'openapi-react-query';
import { accessToken, renewToken } from '@/auth/session';
import { i18n } from '@/i18n';
import { ApiError } from './error';

const withToken = (request: Request, token: string | undefined): Request => {
  const next = new Request(request);
  next.headers.set('Accept-Language', i18n.language);
  if (token) next.headers.set('Authorization', `Bearer ${token}`);
  return next;
};

/** Sends a request in the name of whoever is signed in; where the token is not taken any more, once again with a new one. */
export const authorizedFetch = async (request: Request): Promise<Response> => {
  const again = request.clone();
  const answer = await fetch(withToken(request, await accessToken()));
  if (answer.status !== 401) return answer;
  const renewed = await renewToken();
  return renewed ? fetch(withToken(again, renewed)) : answer;
};

const refusals: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await ApiError.of(response);
  },
};

export const client = createPainelClient({
  baseUrl: window.location.origin,
  fetch: authorizedFetch,
});
client.use(refusals);

/** Typed TanStack Query hooks over the generated client: `$api.useQuery('get', '/tenant/me')`. */
export const $api = createQueries(client);
