// A certified OpenID provider with the clients of the tests, and a resource that takes its tokens.
import http from 'node:http';

console.warn = () => {}; // It warns of what only matters in production.
const { default: Provider } = await import('oidc-provider');

const server = http.createServer();
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address();

const client = (id, method) => ({
  client_id: id,
  client_secret: 'p+a:s/s w%rd=&"\\~*\'()',
  token_endpoint_auth_method: method,
  grant_types: ['client_credentials', 'refresh_token', 'authorization_code'],
  redirect_uris: ['http://127.0.0.1/callback'],
  response_types: ['code'],
});

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    client('client:id with+all/%21', 'client_secret_basic'),
    client('client:id posted+all/%21', 'client_secret_post'),
  ],
  features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
  findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  rotateRefreshToken: true,
  scopes: ['openid', 'offline_access', 'read', 'write'],
});

// As after a user's consent.
const refreshToken = async () => {
  const clientId = 'client:id with+all/%21';
  const grant = new provider.Grant({ accountId: 'alice', clientId });
  grant.addOIDCScope('openid offline_access');
  return new provider.RefreshToken({
    accountId: 'alice',
    client: await provider.Client.find(clientId),
    grantId: await grant.save(),
    gty: 'authorization_code',
    rotations: 0,
    scope: 'openid offline_access',
  }).save();
};

const resource = async (request, response) => {
  const [, value] = /^Bearer (\S+)$/.exec(request.headers.authorization || '') || [];
  const token = value
    && ((await provider.ClientCredentials.find(value)) || (await provider.AccessToken.find(value)));
  response.writeHead(token ? 200 : 401);
  response.end(token ? `${token.accountId || token.clientId} may ${token.scope}` : 'no');
};

const oidc = provider.callback();
server.on('request', async (request, response) => {
  if (request.url === '/resource') return resource(request, response);
  if (request.url === '/refresh-token') return response.end(await refreshToken());
  return oidc(request, response);
});
console.log(port);
