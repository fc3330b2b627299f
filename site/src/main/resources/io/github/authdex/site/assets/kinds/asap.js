/* Atlassian's ASAP: a JWT of one minute with each request. */

import { compact } from './jws.js';
import { required, seconds, withHeader } from './request.js';

/** Returns the request with the token and the texts that lead to it. */
export async function sign(request, values) {
  const issuer = required(values.issuer, 'the issuer');
  if (!values.keyId?.startsWith(issuer + '/')) {
    throw new Error(`Expected a key id that begins with ${issuer}/`);
  }
  const issued = seconds(values.time);
  const claims = {
    iss: issuer,
    aud: required(values.audience, 'the audience'),
    iat: issued,
    nbf: issued,
    exp: issued + 60,
    jti: values.nonce,
  };
  const algorithm = values.algorithm ?? 'RS256';
  const header = { alg: algorithm, kid: values.keyId };
  const { token, steps } = await compact(
    algorithm,
    values.privateKey,
    JSON.stringify(header),
    JSON.stringify(claims),
  );
  return { steps, request: withHeader(request, 'Authorization', 'Bearer ' + token) };
}
