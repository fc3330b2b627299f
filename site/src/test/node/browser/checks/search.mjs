// The front page: what people type, choose and press there.
import assert from 'node:assert/strict';

export const titles = (page) => page.locator('[data-results] strong').allTextContents();

export async function search(page, text) {
  await page.fill('#q', text);
  await page.waitForFunction(() => /API/.test(document.querySelector('[data-status]').textContent));
}

export function searchChecks({ site, open, close }) {
  return {
    'a name is found as one types': async () => {
      const page = await open('');
      await search(page, 'strip');
      assert.equal((await titles(page))[0], 'Stripe');
      assert.equal(new URL(page.url()).search, '?q=strip');
      await search(page, 'spotfy');
      assert.equal((await titles(page))[0], 'Spotify Web API');
      await close(page);
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
      await close(page);
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
      await close(page);
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
      await close(page);
    },
  };
}
