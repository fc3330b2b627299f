// How pages look, and whether everybody can use them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PAGES } from '../visit.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { width: 360, height: 740 };
const MOST = 100_000;

/** Returns what axe finds; in another theme only colours differ. */
async function violations(page, options = {}) {
  const found = await page.evaluate((given) => window.axe.run(given), options);
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`,
  );
}

export function lookChecks({ open, close }) {
  const looks = PAGES.map((path) => [
    `${path || 'the front page'} is accessible in both themes, narrow and small`,
    async () => {
      const page = await open(path, { colorScheme: 'light' });
      const sizes = page.answers.map(async (answer) => (await answer.body()).length);
      const octets = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      assert.ok(octets < MOST, `${octets} octets`);
      assert.deepEqual(page.faults, []); // axe itself asks for what the policy refuses.
      await page.evaluate(axe);
      assert.deepEqual(await violations(page), []);
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await violations(page, { runOnly: ['color-contrast'] }), []);
      await page.setViewportSize(PHONE);
      const [wide, narrow] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      assert.ok(wide <= narrow, `${wide} > ${narrow}`);
      await page.context().close();
    },
  ]);
  return {
    ...Object.fromEntries(looks),
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
  };
}
