// What a server gives out: links that lead somewhere, and sound HTML.
import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';
import { PAGES } from '../visit.mjs';

/** Returns the addresses that a page of the site names, and its places that lack an id. */
function named(text, url, site) {
  const ids = new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  const links = [...text.matchAll(/ (?:href|src)="([^"]*)"/g)]
    .map(([, href]) => new URL(href.replaceAll('&amp;', '&'), url))
    .filter(({ href }) => href.startsWith(site));
  const [page] = url.split(/[#?]/);
  return {
    urls: links.map(({ href }) => href.split(/[#?]/)[0]),
    lost: links
      .filter(({ href, hash }) => hash && href.split(/[#?]/)[0] === page && !ids.has(hash.slice(1)))
      .map(({ hash }) => `${url}: ${hash}`),
  };
}

export function fileChecks({ site }) {
  return {
    'each link leads somewhere': async () => {
      const seen = new Set([site]);
      let next = [{ url: site, from: '' }];
      while (next.length) {
        const found = await Promise.all(
          next.map(async ({ url, from }) => {
            const answer = await fetch(url);
            assert.equal(answer.status, 200, `${url}, named by ${from}`);
            const text = await answer.text();
            return answer.headers.get('content-type').startsWith('text/html')
              ? { from: url, ...named(text, url, site) }
              : { urls: [], lost: [] };
          }),
        );
        assert.deepEqual(found.flatMap(({ lost }) => lost), []);
        next = found
          .flatMap(({ urls, from }) => urls.map((url) => ({ url, from })))
          .filter(({ url }) => !seen.has(url) && seen.add(url));
      }
      assert.ok(seen.size > 60, `${seen.size}`);
    },
    'the pages are sound HTML': async () => {
      const validator = new HtmlValidate({
        extends: ['html-validate:standard'],
        rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off' },
      });
      for (const path of [...PAGES, 'apis/hostile/', 'apis/github/', 'apis/datadog/']) {
        const text = await (await fetch(site + path)).text();
        const { results } = await validator.validateString(text);
        assert.deepEqual(
          results.flatMap(({ messages }) =>
            messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
          ),
          [],
        );
      }
    },
  };
}
