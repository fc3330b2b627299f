/* A JWT that the caller signs, sent as a Bearer token. */

import { compact } from './jws.js';
import { seconds, withHeader } from './request.js';

/** Returns the request with the token and the texts that lead to it. */
export async function sign(request, values) {
  const algorithm = values.algorithm ?? 'HS256';
  const issued = seconds(values.time);
  const header = { typ: 'JWT', alg: algorithm, ...(values.keyId ? { kid: values.keyId } : {}) };
  const claims = {
    iat: issued,
    exp: issued + Number(values.lifetimeSeconds ?? 300),
    ...object(values.claims || '{}'),
  };
  const { token, steps } = await compact(
    algorithm,
    values.key,
    JSON.stringify(header),
    JSON.stringify(claims),
  );
  return { steps, request: withHeader(request, 'Authorization', 'Bearer ' + token) };
}

function object(json) {
  let read;
  try {
    read = JSON.parse(json);
  } catch {
    throw new Error('Expected the claims as a JSON object such as {"sub":"me"}');
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new Error('Expected the claims as a JSON object such as {"sub":"me"}');
  }
  return read;
}
