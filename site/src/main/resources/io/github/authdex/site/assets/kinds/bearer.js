/* A token in the Authorization header (RFC 6750). */

import { required, withHeader } from './request.js';

/** Returns the request with the token. */
export async function sign(request, values) {
  const token = required(values.token, 'the token');
  if (/^bearer\s/i.test(token)) {
    throw new Error('Enter the token alone: the word in front of it is added');
  }
  if (!/^[!-~]+$/.test(token) || /[",;\\]/.test(token)) {
    throw new Error('A token has visible ASCII characters alone; a line break at its end is frequent');
  }
  return {
    steps: [{ title: 'Token', text: token }],
    request: withHeader(request, 'Authorization', (values.prefix ?? 'Bearer ') + token),
  };
}
