import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Config } from './config';

const page = (path: string) => `${window.location.origin}/app${path}`;

/**
 * Signs in by code and PKCE, at Cognito's hosted login or at the local issuer, which has the same addresses. Tokens live in
 * memory alone; what a sign-in under way needs to be finished outlives the redirect in the tab's own storage.
 */
export const createManager = ({ issuer, login_url, client_id, scope }: Config): UserManager =>
  new UserManager({
    authority: issuer,
    metadata: {
      issuer,
      authorization_endpoint: `${login_url}/oauth2/authorize`,
      token_endpoint: `${login_url}/oauth2/token`,
      revocation_endpoint: `${login_url}/oauth2/revoke`,
    },
    client_id,
    scope,
    response_type: 'code',
    redirect_uri: page('/callback'),
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({
      store: window.sessionStorage,
      prefix: 'painel.signin.',
    }),
    automaticSilentRenew: true,
    accessTokenExpiringNotificationTimeInSeconds: 120,
    monitorSession: false,
    revokeTokensOnSignout: true,
    revokeTokenTypes: ['refresh_token'],
  });

/** Where the identity provider's own session ends; it sends the browser back to the sign-in page. */
export const logoutUrl = ({ login_url, client_id }: Config): string =>
  `${login_url}/logout?${new URLSearchParams({ client_id, logout_uri: page('/login') })}`;
