// A certified OpenID provider with all that its standards offer beside a token: requests left beforehand, tokens bound
// to a key, revocation, introspection, registration, devices, ID tokens; and an API that takes its tokens.
import http from 'node:http';
import { randomBytes } from 'node:crypto';

console.warn = () => {}; // It warns of what only matters in production.
const { default: Provider } = await import('oidc-provider');

const server = http.createServer();
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address();
const origin = `http://127.0.0.1:${port}`;

const keys = process.argv[2] ? JSON.parse(process.argv[2]).keys : [];
const app = {
  client_secret: 's3cret of the app, forty characters long',
  grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
  response_types: ['code'],
  redirect_uris: ['http://127.0.0.1/callback'],
  application_type: 'native',
};

const seen = [];
const provider = new Provider(origin, {
  clients: [
    { client_id: 'app', ...app },
    { client_id: 'pushing app', ...app, require_pushed_authorization_requests: true },
    { client_id: 'bound app', ...app, dpop_bound_access_tokens: true },
    {
      client_id: 'signing app',
      ...app,
      client_secret: undefined,
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      jwks: { keys },
    },
    {
      client_id: 'device',
      token_endpoint_auth_method: 'none',
      grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'],
      response_types: [],
      redirect_uris: [],
      application_type: 'native',
    },
  ].filter((client) => !client.jwks || keys.length > 0),
  clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none'],
  features: {
    devInteractions: { enabled: true },
    deviceFlow: { enabled: true },
    clientCredentials: { enabled: true },
    pushedAuthorizationRequests: { enabled: true },
    dPoP: { enabled: true, nonceSecret: randomBytes(32), requireNonce: () => true },
    revocation: { enabled: true },
    introspection: { enabled: true },
    registration: { enabled: true },
    resourceIndicators: {
      enabled: true,
      getResourceServerInfo: (context, resource) => ({
        scope: 'read write', audience: resource, accessTokenFormat: 'opaque',
      }),
      useGrantedResource: () => true,
    },
  },
  findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  rotateRefreshToken: true,
  issueRefreshToken: async () => true,
  pkce: { required: () => true },
  ttl: { AccessToken: 300 },
  scopes: ['openid', 'offline_access', 'read', 'write'],
});

const oidc = provider.callback();
server.on('request', async (request, response) => {
  const path = request.url.split('?')[0];
  if (path === '/seen') return response.end(JSON.stringify(seen));
  if (path.startsWith('/api/')) {
    const [, scheme, value] = /^(Bearer|DPoP) (\S+)$/.exec(request.headers.authorization || '') || [];
    const token = value && ((await provider.AccessToken.find(value)) || (await provider.ClientCredentials.find(value)));
    const bound = token && token.jkt !== undefined;
    const good = token && (bound ? scheme === 'DPoP' && request.headers.dpop : scheme === 'Bearer');
    response.writeHead(good ? 200 : 401);
    return response.end(good ? `${token.accountId || token.clientId} may ${token.scope}, ${bound ? 'bound' : 'free'}` : 'no');
  }
  seen.push(`${request.method} ${path}`);
  return oidc(request, response);
});
console.log(port);
