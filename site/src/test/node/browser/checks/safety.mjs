// What hostile texts and injected scripts do: nothing.
import assert from 'node:assert/strict';
import { search, titles } from './search.mjs';

export function safetyChecks({ open, close }) {
  return {
    'hostile texts do nothing': async () => {
      for (const path of ['apis/hostile/', 'apis/']) {
        const page = await open(path);
        assert.equal(await page.evaluate(() => window.hacked), undefined);
        const links = await page.evaluate(() => [...document.links].map(({ protocol }) => protocol));
        assert.deepEqual([...new Set(links)].filter((protocol) => !/^https?:$/.test(protocol)), []);
        await close(page);
      }
      const page = await open('');
      await search(page, 'hostile');
      assert.equal(await page.evaluate(() => window.hacked), undefined);
      assert.match((await titles(page))[0], /<script>/);
      await close(page);
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
  };
}
