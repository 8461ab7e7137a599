import type { OperationId } from '@alquimista/painel-client';
import type { User, UserManager } from 'oidc-client-ts';
import { useSyncExternalStore } from 'react';
import { loadConfig, type Config } from './config';
import { createManager, logoutUrl } from './manager';
import { isInternal, permits } from './permissions';

/** Who is signed in. */
export interface Session {
  sub: string;
  name: string;
  email: string;
  groups: readonly string[];
  internal: boolean;
}

/** `expired`: somebody was signed in, and their tokens cannot be renewed. */
export type SessionState =
  | { status: 'signed-out' }
  | { status: 'signed-in'; session: Session }
  | { status: 'expired'; session: Session };

let state: SessionState = { status: 'signed-out' };
let setup: { config: Config; manager: UserManager } | undefined;
const listeners = new Set<() => void>();

const set = (next: SessionState) => {
  state = next;
  listeners.forEach((listener) => listener());
};

const claims = (token: string): Record<string, unknown> => {
  const base64 = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
};

const sessionOf = (user: User): Session => {
  const groups = claims(user.access_token)['cognito:groups'];
  const known = Array.isArray(groups) ? groups.map(String) : [];
  const email = user.profile.email ?? '';
  return {
    sub: user.profile.sub,
    name: user.profile.name ?? email,
    email,
    groups: known,
    internal: isInternal(known),
  };
};

const ready = () => {
  if (!setup) throw new Error('the session was used before it was set up');
  return setup;
};

/** Reads the configuration and waits for whom the identity provider sends back. */
export const setUpSession = async (): Promise<void> => {
  const config = await loadConfig();
  const manager = createManager(config);
  manager.events.addUserLoaded((user) => set({ status: 'signed-in', session: sessionOf(user) }));
  setup = { config, manager };
};

export const currentSession = (): SessionState => state;

export const useSessionState = (): SessionState =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );

/** Whoever is signed in; only for pages behind the sign-in. */
export const useSession = (): Session => {
  const current = useSessionState();
  if (current.status === 'signed-out') throw new Error('nobody is signed in');
  return current.session;
};

/** Whether whoever is signed in may call the operation. */
export const useCan = (): ((operation: OperationId) => boolean) => {
  const { groups } = useSession();
  return (operation) => permits(groups, operation);
};

/** The address that the browser shows, from the server's root. */
export const here = (): string => window.location.pathname + window.location.search;

/** Leaves for the identity provider, which sends the browser back to {@link finishSignIn}, and that to `returnTo`. */
export const signIn = (returnTo: string): Promise<void> =>
  ready().manager.signinRedirect({ state: { returnTo } });

/** Takes the code that the identity provider gave; tells where whoever signed in wanted to go. */
export const finishSignIn = async (): Promise<string> => {
  const user = await ready().manager.signinCallback();
  const wanted = (user?.state as { returnTo?: unknown } | undefined)?.returnTo;
  return typeof wanted === 'string' && wanted.startsWith('/app/') ? wanted : '/app/';
};

/** Ends the session here and at the identity provider. */
export const signOut = async (): Promise<void> => {
  const { config, manager } = ready();
  try {
    await manager.revokeTokens();
  } finally {
    await manager.removeUser();
    window.location.assign(logoutUrl(config));
  }
};

export const accessToken = async (): Promise<string | undefined> =>
  (await setup?.manager.getUser())?.access_token;

let renewing: Promise<string | undefined> | undefined;

const renew = async (): Promise<string | undefined> => {
  try {
    return (await ready().manager.signinSilent())?.access_token;
  } catch {
    if (state.status === 'signed-in') set({ status: 'expired', session: state.session });
    return undefined;
  }
};

/** Another token, or none if the identity provider gives no more: then the session is over. One renewal serves all who ask. */
export const renewToken = (): Promise<string | undefined> => {
  renewing ??= renew().finally(() => (renewing = undefined));
  return renewing;
};
