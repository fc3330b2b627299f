// Reads {"site": URL, "only": words} and prints what each check found: {"name": …, "error": …}.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import { closePage, launch, openPage, runChecks } from './browser.mjs';

const { site, only = '' } = JSON.parse(readFileSync(0, 'utf8'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = ['', 'apis/', 'apis/spotify/', 'apis/stripe/', 'kinds/', 'kinds/oauth2/', 'kinds/sigv4/', 'kinds/signature/', 'data/', '404.html'];

const browser = await launch();

const open = (path, options = {}) =>
  openPage(browser, site + path, { permissions: ['clipboard-read', 'clipboard-write'], ...options });

const titles = (page) => page.locator('[data-results] strong').allTextContents();

async function search(page, text) {
  await page.fill('#q', text);
  await page.waitForFunction(() => /API/.test(document.querySelector('[data-status]').textContent));
}

const checks = {
  'a name is found as one types': async () => {
    const page = await open('');
    await search(page, 'strip');
    assert.equal((await titles(page))[0], 'Stripe');
    assert.equal(new URL(page.url()).search, '?q=strip');
    await search(page, 'spotfy');
    assert.equal((await titles(page))[0], 'Spotify Web API');
    await closePage(page);
  },
  'a host, a URL and a curl command find their API': async () => {
    const page = await open('');
    for (const [pasted, title, kept] of [
      ['api.stripe.com', 'Stripe', 'api.stripe.com'],
      ['https://api.stripe.com/v1/charges?key=SECRET', 'Stripe', 'api.stripe.com/v1/charges'],
      ["curl -H 'Authorization: Bearer SECRET' https://us21.api.mailchimp.com/3.0/ping", 'Mailchimp Marketing API', 'us21.api.mailchimp.com/3.0/ping'],
    ]) {
      await search(page, pasted);
      await page.waitForFunction((wanted) => document.querySelector('[data-results] strong')?.textContent === wanted, title);
      assert.equal(new URL(page.url()).searchParams.get('q'), kept);
      assert.ok(!page.url().includes('SECRET'));
    }
    await closePage(page);
  },
  'facets narrow what is found, count it, and stand in the address': async () => {
    const page = await open('');
    await page.click('[data-facet="kind"] [data-value="oauth2"]');
    await page.waitForFunction(() => location.search === '?kind=oauth2');
    await page.waitForFunction(() => document.querySelector('[data-status]').textContent);
    const found = await titles(page);
    assert.ok(found.includes('Spotify Web API'), found.join());
    assert.ok(!found.includes('Datadog'), found.join());
    const shown = await page.locator('[data-facet="kind"] [data-value="oauth2"] span').textContent();
    assert.equal(Number(shown), found.length);
    await page.reload();
    await page.waitForFunction(() => document.querySelector('[data-status]').textContent);
    assert.deepEqual(await titles(page), found);
    assert.equal(await page.getAttribute('[data-facet="kind"] [data-value="oauth2"]', 'aria-pressed'), 'true');
    await closePage(page);
  },
  'keys alone lead to a page': async () => {
    const page = await open('');
    await page.keyboard.press('/');
    await page.keyboard.type('stripe');
    await page.waitForFunction(() => document.querySelector('[data-results] strong')?.textContent === 'Stripe');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate(() => document.activeElement.querySelector('strong').textContent), 'Stripe');
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/apis/stripe/index.html');
    await closePage(page);
  },
  'a chosen tab holds on other pages': async () => {
    const page = await open('apis/stripe/');
    const tabs = page.locator('.way').first().getByRole('tab');
    assert.equal(await tabs.first().getAttribute('aria-selected'), 'true');
    assert.equal(await page.locator('.way').first().getByRole('tabpanel').count(), 1);
    await page.locator('.way').first().getByRole('tab', { name: 'HTTPie' }).click();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Java');
    await page.goto(`${site}apis/spotify/`);
    assert.equal(await page.locator('.way').first().getByRole('tab', { name: 'Java', exact: true }).getAttribute('aria-selected'), 'true');
    await closePage(page);
  },
  'code is copied as it stands': async () => {
    const page = await open('apis/stripe/');
    await page.locator('.way').first().getByRole('button', { name: 'Copy' }).first().click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^curl https:\/\/api\.stripe\.com\/v1\/balance/);
    assert.equal(copied, await page.locator('.way').first().locator('pre').first().textContent());
    await closePage(page);
  },
  'a credential is looked at and goes nowhere': async () => {
    const page = await open('apis/stripe/');
    const requests = [];
    page.on('request', (request) => /\/(\.authdex|assets)\//.test(request.url()) || requests.push(request.url()));
    const check = page.locator('[data-check]').first();
    await check.locator('input').fill('Bearer sk_test_abcdefghijklmnop');
    assert.match(await check.locator('output').textContent(), /word of the header/);
    await check.locator('input').fill('pk_live_x');
    assert.match(await check.locator('output').textContent(), /begin with sk_test_/);
    await check.locator('input').fill('sk_test_abcdefghijklmnop');
    assert.match(await check.locator('output').textContent(), /looks right/);
    assert.deepEqual(requests, []);
    await closePage(page);
  },
  'a downloaded collection is one': async () => {
    const page = await open('apis/stripe/');
    await page.locator('.way').first().getByRole('tab', { name: 'Postman' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'stripe.postman_collection.json' }).first().click(),
    ]);
    const collection = JSON.parse(readFileSync(await download.path(), 'utf8'));
    assert.equal(collection.info.name, 'Stripe');
    assert.equal(collection.auth.type, 'bearer');
    await closePage(page);
  },
  'a request is signed in the browser, as the example has it': async () => {
    const texts = (list) => list.locator('li').evaluateAll((items) => items.map(({ innerText }) => innerText));
    const kinds = ['apikey', 'asap', 'basic', 'bearer', 'digest', 'edgegrid', 'hawk', 'httpsig', 'oauth1', 'signature', 'sigv4'];
    const page = await open('kinds/');
    const plain = await open('kinds/', { javaScriptEnabled: false });
    for (const kind of kinds) {
      await page.goto(`${site}kinds/${kind}/`);
      await page.locator('[data-texts][data-live]').waitFor();
      await plain.goto(`${site}kinds/${kind}/`);
      const written = await texts(plain.locator('[data-texts]'));
      assert.ok(written.length > 1, kind);
      assert.deepEqual(await texts(page.locator('[data-texts]')), written, kind);
    }
    await closePage(page);
    await close(plain);
  },
  'each change is signed anew, and what is wrong is said': async () => {
    const page = await open('kinds/jwt/');
    const requests = [];
    page.on('request', (request) => /\/(\.authdex|assets)\//.test(request.url()) || requests.push(request.url()));
    const sent = () => page.locator('[data-texts] li').last().innerText();
    await page.locator('[data-texts] li').first().waitFor();
    const before = await sent();
    await page.getByLabel('Key id').fill('k-1');
    await page.waitForFunction((old) => document.querySelector('[data-texts] li:last-child').innerText !== old, before);
    assert.match(await page.locator('[data-texts] li').first().innerText(), /"kid":"k-1"/);
    await page.getByLabel('Claims').fill('{');
    await page.locator('[data-trouble]:not([hidden])').waitFor();
    assert.match(await page.locator('[data-trouble]').textContent(), /claims as a JSON object/);
    await page.getByLabel('Claims').focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.name), 'lifetimeSeconds');
    await page.getByRole('button', { name: 'Back to the example' }).click();
    await page.waitForFunction((old) => document.querySelector('[data-texts] li:last-child').innerText === old, before);
    assert.ok(await page.locator('[data-trouble]').isHidden());
    assert.deepEqual(requests, []);
    await closePage(page);
  },
  'without scripts the whole list is there': async () => {
    const page = await open('', { javaScriptEnabled: false });
    assert.ok(await page.getByRole('link', { name: 'the whole list', exact: true }).isVisible());
    assert.ok(!(await page.locator('#q').isVisible()));
    await page.getByRole('link', { name: 'the whole list', exact: true }).click();
    await page.getByRole('link', { name: 'Stripe', exact: true }).click();
    assert.ok(await page.getByText('curl https://api.stripe.com/v1/balance').first().isVisible());
    assert.ok(await page.getByRole('heading', { name: 'Postman' }).first().isVisible());
    await closePage(page);
  },
  'the theme follows the system, and a choice outlives the page': async () => {
    const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await open('', { colorScheme: 'light' });
    const dark = await open('', { colorScheme: 'dark' });
    assert.notEqual(await ground(light), await ground(dark));
    await light.click('[data-theme-switch]');
    assert.equal(await ground(light), await ground(dark));
    await light.reload();
    assert.equal(await ground(light), await ground(dark));
    await close(light);
    await close(dark);
  },
  'nothing is wider than a phone': async () => {
    for (const path of PAGES) {
      const page = await open(path, { viewport: { width: 360, height: 740 } });
      const [wide, narrow] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      assert.ok(wide <= narrow, `${path}: ${wide} > ${narrow}`);
      await page.context().close();
    }
  },
  'axe finds nothing': async () => {
    for (const path of PAGES) {
      for (const colorScheme of ['light', 'dark']) {
        const page = await open(path, { colorScheme });
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run());
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${path} ${colorScheme} ${id}: ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`),
          [],
        );
        await page.context().close();
      }
    }
  },
  'hostile texts do nothing': async () => {
    for (const path of ['apis/hostile/', 'apis/']) {
      const page = await open(path);
      assert.equal(await page.evaluate(() => window.hacked), undefined);
      const links = await page.evaluate(() => [...document.links].map(({ protocol }) => protocol));
      assert.deepEqual([...new Set(links)].filter((protocol) => !/^https?:$/.test(protocol)), []);
      await closePage(page);
    }
    const page = await open('');
    await search(page, 'hostile');
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.match((await titles(page))[0], /<script>/);
    await closePage(page);
  },
  'a page that injects a script has it refused': async () => {
    const page = await open('');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.hacked = 1';
      document.head.append(script);
    });
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    await page.context().close();
  },
  'a first load is small': async () => {
    for (const path of PAGES) {
      const context = await browser.newContext();
      const page = await context.newPage();
      let octets = 0;
      page.on('response', async (response) => {
        octets += (await response.body().catch(() => Buffer.alloc(0))).length;
      });
      await page.goto(site + path, { waitUntil: 'networkidle' });
      assert.ok(octets < 100_000, `${path}: ${octets}`);
      await context.close();
    }
  },
  'each link leads somewhere': async () => {
    const page = await open('');
    const seen = new Map([[site, '']]);
    const anchors = [];
    for (const [url, from] of seen) {
      const answer = await page.request.get(url);
      assert.equal(answer.status(), 200, `${url}, named by ${from}`);
      const type = answer.headers()['content-type'];
      if (!type.startsWith('text/html')) {
        continue;
      }
      const text = await answer.text();
      const ids = new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
      for (const [, , href] of text.matchAll(/ (href|src)="([^"]*)"/g)) {
        const to = new URL(href.replaceAll('&amp;', '&').replaceAll('&#61;', '='), url);
        if (to.href.startsWith(site)) {
          const [whole] = to.href.split(/[#?]/);
          if (!seen.has(whole)) {
            seen.set(whole, url);
          }
          if (to.hash && whole === url.split(/[#?]/)[0] && !ids.has(to.hash.slice(1))) {
            anchors.push(`${url}: ${to.hash}`);
          }
        }
      }
    }
    assert.deepEqual(anchors, []);
    assert.ok(seen.size > 60, `${seen.size}`);
    await closePage(page);
  },
  'the pages are sound HTML': async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off' },
    });
    const page = await open('');
    for (const path of [...PAGES, 'apis/hostile/', 'apis/github/', 'apis/datadog/']) {
      const text = await (await page.request.get(site + path)).text();
      const report = await validator.validateString(text);
      assert.deepEqual(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`),
        ),
        [],
      );
    }
    await closePage(page);
  },
};

await runChecks(checks, only);
await browser.close();
