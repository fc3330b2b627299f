// Walks through OpenID Connect at a lab as a client does that knows nothing but the issuer, and checks each ID token.
// Reads {issuer, clientId, clientSecret} from stdin; prints what came of each step as a JSON object.
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
  { execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks] },
);
const metadata = config.serverMetadata();
found.endpoints = Object.keys(metadata).filter((name) => /_endpoint$|_uri$/.test(name)).sort();

async function walk(scope, nonce = client.randomNonce()) {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    ...(nonce && { nonce }),
  });
  const answer = await fetch(url, { redirect: 'manual' });
  return { verifier, state, nonce, back: answer.headers.get('location') };
}

const redeem = ({ back, verifier, state, nonce }) =>
  client.authorizationCodeGrant(config, new URL(back), {
    pkceCodeVerifier: verifier,
    expectedState: state,
    ...(nonce && { expectedNonce: nonce, idTokenExpected: true }),
  });

const status = async (headers) => (await fetch(metadata.userinfo_endpoint, { headers })).status;

async function refused(step) {
  try {
    await step();
    return 'accepted';
  } catch (error) {
    return error.error ?? error.cause?.error ?? error.code ?? String(error);
  }
}

const walked = await walk('openid profile email');
const tokens = await redeem(walked);
const claims = tokens.claims();
found.code = { sub: claims.sub, issuer: claims.iss === input.issuer, audience: claims.aud === input.clientId };
found.userinfo = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
found.otherSubject = await refused(() => client.fetchUserInfo(config, tokens.access_token, 'somebody'));

const next = await client.refreshTokenGrant(config, tokens.refresh_token);
found.refreshed = next.claims().sub;

const other = await walk('openid');
found.otherNonce = await refused(() => redeem({ ...other, nonce: client.randomNonce() }));
found.fewer = await client.fetchUserInfo(config, (await redeem(await walk('openid'))).access_token, claims.sub);

const plain = await redeem(await walk('profile', ''));
found.withoutOpenid = { token: plain.id_token ?? null, userinfo: await status({ Authorization: `Bearer ${plain.access_token}` }) };
found.anonymous = await status({});

const waiting = await client.initiateDeviceAuthorization(config, { scope: 'openid' });
found.device = (await client.pollDeviceAuthorizationGrant(config, waiting)).claims().sub;
const machine = await client.clientCredentialsGrant(config, { scope: 'profile' });
found.machine = machine.id_token ?? null;

process.stdout.write(JSON.stringify(found));
