// The page of a kind: a request is signed in the browser.
import assert from 'node:assert/strict';

export function kindChecks({ site, open, close }) {
  return {
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
      await close(page);
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
      await close(page);
    },
  };
}
