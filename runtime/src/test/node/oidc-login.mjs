// A certified OpenID provider that asks a person for consent, in a browser or for a device, and an API that takes its
// tokens. The redirect with a code also tells the person's tenant. Access tokens live for two seconds; a refresh token works once, and the second use of one ends the grant.
import http from 'node:http';

console.warn = () => {}; // It warns of what only matters in production.
const { default: Provider } = await import('oidc-provider');

const server = http.createServer();
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address();

let tokenRequests = 0;
let revocations = 0;
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'browser app',
      client_secret: 's3cret of the app',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/callback'],
      application_type: 'native',
    },
    {
      client_id: 'device',
      token_endpoint_auth_method: 'none',
      grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'],
      response_types: [],
      redirect_uris: [],
      application_type: 'native',
    },
  ],
  features: {
    devInteractions: { enabled: true },
    deviceFlow: { enabled: true },
    revocation: { enabled: true },
  },
  findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  rotateRefreshToken: true,
  issueRefreshToken: async () => true,
  pkce: { required: () => true },
  ttl: { AccessToken: 2 },
  scopes: ['openid', 'offline_access', 'read', 'read:user'],
});
provider.on('grant.success', () => { tokenRequests += 1; });

const oidc = provider.callback();
server.on('request', async (request, response) => {
  if (request.url === '/token-requests') return response.end(String(tokenRequests));
  if (request.url === '/revocations') return response.end(String(revocations));
  if (request.url === '/token/revocation') response.on('finish', () => { revocations += response.statusCode === 200; });
  if (request.url.startsWith('/api/')) {
    const [, value] = /^Bearer (\S+)$/.exec(request.headers.authorization || '') || [];
    const token = value && await provider.AccessToken.find(value);
    response.writeHead(token ? 200 : 401);
    return response.end(token ? `${token.accountId} may ${token.scope}` : 'no');
  }
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    setHeader(name, /^location$/i.test(name) && /[?&]code=/.test(value) ? `${value}&tenant=t-42` : value);
  return oidc(request, response);
});
console.log(port);
