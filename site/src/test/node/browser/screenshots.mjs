// Writes pictures of pages, on a desk and a phone side by side, for each theme:
// node screenshots.mjs SITE FOLDER, of a site that "authdex site -o SITE" wrote.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from './browser.mjs';

const [site, folder] = process.argv.slice(2);
const ORIGIN = 'http://authdex.example';
const PAGES = { home: '/index.html', api: '/apis/github/index.html' };
const DESK = { width: 940, height: 740 };
const PHONE = { width: 360, height: 740 };

/** Returns a picture of a page, which comes out of the folder and from nowhere else. */
async function picture(browser, path, viewport, colorScheme) {
  const page = await browser.newPage({ viewport, colorScheme });
  await page.route('**', (route) => {
    const { origin, pathname } = new URL(route.request().url());
    return origin === ORIGIN ? route.fulfill({ path: join(site, pathname) }) : route.abort();
  });
  await page.goto(ORIGIN + path);
  const png = await page.screenshot();
  await page.close();
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** Puts pictures side by side on the ground that GitHub has in the same theme. */
async function compose(browser, desk, phone, colorScheme, file) {
  const [ground, line] = colorScheme === 'dark' ? ['#0d1117', '#3d444b'] : ['#ffffff', '#d4d0c6'];
  const width = DESK.width + PHONE.width + 32;
  const page = await browser.newPage({ viewport: { width, height: DESK.height + 12 } });
  await page.setContent(`<style>
    body { margin: 0; padding: 6px; display: flex; gap: 16px; align-items: flex-start; background: ${ground}; }
    img { border: 1px solid ${line}; border-radius: 12px; }
    img + img { border-radius: 26px; }
  </style><img src="${desk}"><img src="${phone}">`);
  await page.screenshot({ path: file });
  await page.close();
}

mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const [name, path] of Object.entries(PAGES)) {
  for (const colorScheme of ['light', 'dark']) {
    const desk = await picture(browser, path, DESK, colorScheme);
    const phone = await picture(browser, path, PHONE, colorScheme);
    await compose(browser, desk, phone, colorScheme, join(folder, `site-${name}-${colorScheme}.png`));
  }
}
await browser.close();
