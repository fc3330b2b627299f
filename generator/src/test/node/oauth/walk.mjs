// Walks through the flows of a lab's authorization server as a client does that knows nothing but the issuer.
// Reads {issuer, api, clientId, clientSecret} from stdin; prints what came of each step as a JSON object.
import fs from 'node:fs';
import * as client from 'openid-client';

const input = JSON.parse(fs.readFileSync(0, 'utf8'));
const redirectUri = 'http://127.0.0.1:4000/back';
const found = {};

const config = await client.discovery(
  new URL(input.issuer),
  input.clientId,
  undefined,
  client.ClientSecretPost(input.clientSecret),
  { algorithm: 'oauth2', execute: [client.allowInsecureRequests] },
);
const metadata = config.serverMetadata();
found.endpoints = Object.keys(metadata).filter((name) => name.endsWith('_endpoint')).sort();

async function walk(pushed, scope = 'read') {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const asked = {
    redirect_uri: redirectUri,
    scope,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  };
  const url = pushed
    ? await client.buildAuthorizationUrlWithPAR(config, asked)
    : client.buildAuthorizationUrl(config, asked);
  const answer = await fetch(url, { redirect: 'manual' });
  return { url, verifier, state, back: answer.headers.get('location') };
}

const redeem = ({ back, verifier, state }) =>
  client.authorizationCodeGrant(config, new URL(back), { pkceCodeVerifier: verifier, expectedState: state });

async function refused(step) {
  try {
    await step();
    return 'accepted';
  } catch (error) {
    return error.error ?? error.cause?.error ?? error.code ?? String(error);
  }
}

const status = async (token, method = 'GET', path = '/read') =>
  (await fetch(input.api + path, { method, headers: { Authorization: `Bearer ${token}` } })).status;

const direct = await walk(false);
const tokens = await redeem(direct);
found.code = [await status(tokens.access_token), await status(tokens.access_token, 'POST', '/write')];
found.introspected = (({ active, scope }) => ({ active, scope }))(
  await client.tokenIntrospection(config, tokens.access_token));
const next = await client.refreshTokenGrant(config, tokens.refresh_token);
found.refreshed = await status(next.access_token);
found.refreshedTwice = await refused(() => client.refreshTokenGrant(config, tokens.refresh_token));
found.afterReuse = await status(next.access_token);

const pushed = await walk(true);
found.pushed = await status((await redeem(pushed)).access_token);
found.pushedTwice = (await fetch(pushed.url, { redirect: 'manual' })).status;

const tampered = await walk(false);
found.otherVerifier = await refused(() => redeem({ ...tampered, verifier: client.randomPKCECodeVerifier() }));
const again = await walk(false);
await redeem(again);
found.codeTwice = await refused(() => redeem(again));
found.otherScope = await refused(async () => redeem(await walk(false, 'admin')));

const given = await redeem(await walk(false));
await client.tokenRevocation(config, given.refresh_token);
found.revoked = await status(given.access_token);
found.introspectedLater = (await client.tokenIntrospection(config, given.access_token)).active;

const waiting = await client.initiateDeviceAuthorization(config, { scope: 'read' });
found.device = await status((await client.pollDeviceAuthorizationGrant(config, waiting)).access_token);

const machine = await client.clientCredentialsGrant(config, { scope: 'write' });
found.machine = await status(machine.access_token, 'POST', '/write');

process.stdout.write(JSON.stringify(found));
