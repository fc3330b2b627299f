// Writes pictures of pages: node screenshots.mjs URL FOLDER, of a site that "authdex site --serve" shows.
import { mkdirSync } from 'node:fs';
import { launch } from './browser.mjs';

const [site, folder] = process.argv.slice(2);
const PAGES = { home: '', api: 'apis/github/index.html', kinds: 'kinds/index.html' };
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const [name, path] of Object.entries(PAGES)) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.newPage({ viewport, colorScheme });
      await page.goto(new URL(path, site).href);
      await page.screenshot({ path: `${folder}/${name}-${size}-${colorScheme}.png` });
      await page.close();
    }
  }
}
await browser.close();
