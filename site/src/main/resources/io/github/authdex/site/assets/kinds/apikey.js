/* A key that is sent as it is. */

import { placed } from './place.js';
import { required } from './request.js';

/** Returns the request with the key in its place. */
export async function sign(request, values) {
  const where = values.in ?? 'header';
  const name = required(values.name, 'the name of the header or parameter');
  const key = (values.prefix ?? '') + required(values.key, 'the key');
  return {
    steps: [{ title: `Goes into the ${where} as ${name}`, text: key }],
    request: placed(request, { in: where, name }, key),
  };
}
