// The page of an API: tabs, copies, the look at a credential, and what is downloaded.
import assert from 'node:assert/strict';

/** Collections for Postman of these are downloaded, and run by the test that started this. */
const DOWNLOADED = ['akamai', 'github', 'spotify', 'stripe'];

/** A third way may want what a person alone can fill in. */
const WAYS = 2;

export function apiChecks({ site, downloads, open, close }) {
  return {
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
      await close(page);
    },
    'code is copied as it stands': async () => {
      const page = await open('apis/stripe/');
      await page.locator('.way').first().getByRole('button', { name: 'Copy' }).first().click();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(copied, /^curl https:\/\/api\.stripe\.com\/v1\/balance/);
      assert.equal(copied, await page.locator('.way').first().locator('pre').first().textContent());
      await close(page);
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
      await close(page);
    },
    'collections are downloaded by a click': async () => {
      for (const api of DOWNLOADED) {
        const page = await open(`apis/${api}/`);
        const ways = (await page.locator('.way').all()).slice(0, WAYS);
        for (const [at, way] of ways.entries()) {
          await way.getByRole('tab', { name: 'Postman' }).click();
          for (const name of ['collection', 'environment']) {
            const file = `${api}.postman_${name}.json`;
            const link = way.getByRole('link', { name: file, exact: true });
            const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
            await download.saveAs(`${downloads}/${api}/${at}/${download.suggestedFilename()}`);
          }
        }
        await close(page);
      }
    },
    'without scripts the whole list is there': async () => {
      const page = await open('', { javaScriptEnabled: false });
      assert.ok(await page.getByRole('link', { name: 'the whole list', exact: true }).isVisible());
      assert.ok(!(await page.locator('#q').isVisible()));
      await page.getByRole('link', { name: 'the whole list', exact: true }).click();
      await page.getByRole('link', { name: 'Stripe', exact: true }).click();
      assert.ok(await page.getByText('curl https://api.stripe.com/v1/balance').first().isVisible());
      assert.ok(await page.getByRole('heading', { name: 'Postman' }).first().isVisible());
      await close(page);
    },
  };
}
