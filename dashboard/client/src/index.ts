import createClient, { type Client, type ClientOptions, type Middleware } from 'openapi-fetch';
import { permissions } from './permissions.js';
import type { paths } from './schema.js';

export type * from './schema.js';
export type { Middleware };
export { permissions };

/** An operation's id, as in the OpenAPI document. */
export type OperationId = keyof typeof permissions;

export type PainelClient = Client<paths>;

/** A client of the Painel Operacional; tokens, languages and errors are for the caller's middleware. */
export const createPainelClient = (options: ClientOptions = {}): PainelClient =>
  createClient<paths>(options);
