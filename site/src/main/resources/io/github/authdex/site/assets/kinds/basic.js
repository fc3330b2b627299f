/* HTTP Basic (RFC 7617). */

import { base64, utf8 } from './bytes.js';
import { required, withHeader } from './request.js';

/** Returns the request with user name and password, and the texts that lead to it. */
export async function sign(request, values) {
  const name = required(values.username, 'the user name');
  if (name.includes(':')) {
    throw new Error('A user name cannot have a colon, which would end it (RFC 7617 section 2)');
  }
  const pair = `${name}:${values.password ?? ''}`;
  const written = base64(utf8(pair));
  return {
    steps: [
      { title: 'User name and password', text: pair },
      { title: 'Their UTF-8 in Base64', text: written },
    ],
    request: withHeader(request, 'Authorization', 'Basic ' + written),
  };
}
