// Finds the API that an address belongs to; knows nothing of the page.

/**
 * Returns where a URL or a curl command leads: host, and path without query, of which nothing is
 * kept. A credential that was pasted with it stays out.
 */
export function address(text) {
  const pasted = text.trim();
  const url = /https?:\/\/[^\s'"\\<>]+/i.exec(pasted)?.[0];
  const bare =
    !/\s/.test(pasted) || /^curl\s/i.test(pasted)
      ? /(?:^|[\s'"])((?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:\/[^\s'"]*)?)(?:$|[\s'"])/i.exec(pasted)?.[1]
      : undefined;
  if (!url && !bare) {
    return null;
  }
  try {
    const { hostname, pathname } = new URL(url ?? `https://${bare}`);
    return { host: hostname.toLowerCase(), path: pathname === '/' ? '' : pathname, whole: Boolean(url) };
  } catch {
    return null;
  }
}

function quoted(text) {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

function pattern(template, patterns, usual) {
  return template
    .split(/(\{[^{}]*\})/)
    .map((part) =>
      part.startsWith('{') ? `(?:${patterns[part.slice(1, -1)] ?? usual})` : quoted(part),
    )
    .join('');
}

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const SEGMENT = '[A-Za-z0-9._~-]{1,128}';

function literal(template) {
  return template.replace(/\{[^{}]*\}/g, '').length;
}

function fits(template, patterns, usual, behind, text) {
  try {
    return new RegExp(`^(?:${pattern(template, patterns, usual)})${behind}`, 'i').test(text);
  } catch {
    return false; // A pattern that this language does not know.
  }
}

/** Returns the ids of the APIs at an address, the most specific first. */
export function byAddress(servers, { host, path }) {
  return servers
    .filter(([own]) => host.endsWith(own.slice(own.lastIndexOf('}') + 1).toLowerCase()))
    .filter(
      ([own, base, , patterns = {}]) =>
        fits(own, patterns, LABEL, '$', host) && fits(base, patterns, SEGMENT, '(?:/|$)', path),
    )
    .sort(
      (one, other) => literal(other[0]) - literal(one[0]) || literal(other[1]) - literal(one[1]),
    )
    .map(([, , id]) => id)
    .filter((id, at, all) => all.indexOf(id) === at);
}
