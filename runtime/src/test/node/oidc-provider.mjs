// A certified OpenID provider with the clients of the tests, and a resource that takes its tokens.
// Argument: the clients' public keys as a JWK set. The folder of certificates is the tests' own.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';

console.warn = () => {}; // It warns of what only matters in production.
const { default: Provider } = await import('oidc-provider');

const server = http.createServer();
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const { port } = server.address();

const keys = process.argv[2] ? JSON.parse(process.argv[2]).keys : [];
const mtls = (name) => fs.readFileSync(new URL(`../resources/mtls/${name}`, import.meta.url));

const client = (id, method, more = {}) => ({
  client_id: id,
  client_secret: 'p+a:s/s w%rd=&"\\~*\'()',
  token_endpoint_auth_method: method,
  grant_types: ['client_credentials', 'refresh_token', 'authorization_code'],
  redirect_uris: ['http://127.0.0.1/callback'],
  response_types: ['code'],
  ...more,
});

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    client('client:id with+all/%21', 'client_secret_basic'),
    client('client:id posted+all/%21', 'client_secret_post'),
    client('by secret', 'client_secret_jwt', { client_secret: 's'.repeat(32) }),
    ...keys.filter((key) => !key.x5c).map((key) => client(`by ${key.kid}`, 'private_key_jwt', {
      jwks: { keys: [key] },
      token_endpoint_auth_signing_alg: key.alg,
    })),
    client('by certificate', 'tls_client_auth', { tls_client_auth_subject_dn: 'CN=client' }),
    client('by own certificate', 'self_signed_tls_client_auth', {
      jwks: { keys: keys.filter((key) => key.x5c) },
    }),
  ].filter((one) => !one.jwks || one.jwks.keys.length > 0),
  clientAuthMethods: [
    'client_secret_basic', 'client_secret_post', 'client_secret_jwt', 'private_key_jwt',
    'tls_client_auth', 'self_signed_tls_client_auth', 'none',
  ],
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    mTLS: {
      enabled: true,
      tlsClientAuth: true,
      selfSignedTlsClientAuth: true,
      getCertificate: ({ socket }) => {
        const peer = socket.getPeerX509Certificate?.();
        return peer && peer.toString();
      },
      certificateAuthorized: ({ socket }) => socket.authorized,
      certificateSubjectMatches: ({ socket }, property, expected) => property === 'tls_client_auth_subject_dn'
        && socket.getPeerX509Certificate().subject === expected,
    },
  },
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
const secure = https.createServer({
  pfx: mtls('server.p12'), passphrase: 'secret-pass', ca: mtls('ca.pem'),
  requestCert: true, rejectUnauthorized: false,
});
await new Promise((ready) => secure.listen(0, '127.0.0.1', ready));
const answer = async (request, response) => {
  if (request.url === '/resource') return resource(request, response);
  if (request.url === '/refresh-token') return response.end(await refreshToken());
  if (request.url === '/secure-port') return response.end(String(secure.address().port));
  return oidc(request, response);
};
server.on('request', answer);
secure.on('request', answer);
console.log(port);
