/* A request, as it is sent: `{ method, url, headers: [[name, value]], body }`. */

const PORTS = { http: '80', https: '443' };

/** Returns the pieces of an http or https URL as they are written; `query` may be undefined. */
export function address(url) {
  const found = /^(https?):\/\/([^/?#@]+)([^?#]*)(?:\?([^#]*))?(?:#.*)?$/i.exec(url);
  if (!found) {
    throw new Error('Expected an address that begins with https:// or http:// and a host');
  }
  const [, scheme, authority, path, query] = found;
  const [, name, port] = /^(\[[^\]]*\]|[^:]*)(?::([0-9]+))?$/.exec(authority) ?? [];
  if (!name) {
    throw new Error('Expected a host, and a number behind a colon, but was ' + authority);
  }
  const usual = PORTS[scheme.toLowerCase()];
  const target = (path || '/') + (query === undefined ? '' : '?' + query);
  return {
    scheme: scheme.toLowerCase(),
    authority,
    name,
    port: port ?? usual,
    host: port === undefined || port === usual ? name : `${name}:${port}`,
    path: path || '/',
    query,
    target,
  };
}

/** Returns all values of the header `name`. */
export const values = (request, name) =>
  request.headers
    .filter(([own]) => own.toLowerCase() === name.toLowerCase())
    .map(([, value]) => value);

/** Returns the first value of the header `name`, or undefined. */
export const first = (request, name) => values(request, name)[0];

/** Returns the request with the header `name` set to `value` and to nothing else. */
export const withHeader = (request, name, value) => ({
  ...request,
  headers: [...without(request, name).headers, [name, value]],
});

export const without = (request, name) => ({
  ...request,
  headers: request.headers.filter(([own]) => own.toLowerCase() !== name.toLowerCase()),
});

/** Returns the URL with a parameter behind its query; both parts are encoded already. */
export function withParameter(url, name, value) {
  const [, before, fragment] = /^([^#]*)(#.*)?$/.exec(url);
  const joint = !before.includes('?') ? '?' : before.endsWith('?') ? '' : '&';
  return `${before}${joint}${name}=${value}${fragment ?? ''}`;
}

/** Returns the host that is sent: of its header, or of the address. */
export const host = (request) => first(request, 'Host') ?? address(request.url).host;

export const isForm = (request) =>
  (first(request, 'Content-Type') ?? '').split(';')[0].trim().toLowerCase() ===
  'application/x-www-form-urlencoded';

/** Returns the seconds since 1970 of a time such as 2015-08-30T12:36:00Z. */
export function seconds(time) {
  const since = Date.parse(time);
  if (Number.isNaN(since)) {
    throw new Error('Expected a time such as 2015-08-30T12:36:00Z');
  }
  return Math.floor(since / 1000);
}

/** Returns `value` if there is one. */
export function required(value, what) {
  if (value === undefined || value === '') {
    throw new Error(`Enter ${what}`);
  }
  return value;
}
