/* Puts a value where an API wants it. */

import { percent } from './bytes.js';
import { first, withHeader, withParameter } from './request.js';

/** Returns the request with `value` in a header, the query or a cookie. */
export function placed(request, { in: where, name }, value) {
  if (where === 'header') {
    return withHeader(request, name, value);
  }
  if (where === 'query') {
    return { ...request, url: withParameter(request.url, percent(name), percent(value)) };
  }
  if (where === 'cookie') {
    const others = first(request, 'Cookie');
    return withHeader(request, 'Cookie', (others ? others + '; ' : '') + `${name}=${value}`);
  }
  throw new Error(`This page places in a header, the query or a cookie, but was ${where}`);
}
