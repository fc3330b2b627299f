// Opens pages in Debian's Chromium, which asks nobody for anything, and says what checks of them find.
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

/** Starts it, with more arguments of its own. */
export function launch(...more) {
  return chromium.launch({
    executablePath: process.env.AUTHDEX_BROWSER || '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/** Opens a page that fails the check by any error, refusal of the policy, or request elsewhere. */
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(`${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      page.faults.push(message.text());
    }
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin)) {
      page.faults.push(`asked ${request.url()}`);
    }
  });
  await page.goto(url);
  return page;
}

export async function closePage(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

/** Prints what each check found whose name contains the words: {"name": …, "error": …}. */
export async function runChecks(checks, only = '') {
  const results = [];
  for (const [name, check] of Object.entries(checks).filter(([each]) => each.includes(only))) {
    try {
      await check();
      results.push({ name, error: '' });
    } catch (error) {
      results.push({ name, error: `${error.stack ?? error}` });
    }
  }
  process.stdout.write(JSON.stringify(results));
}
