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
  page.answers = [];
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
  page.on('response', (response) => page.answers.push(response));
  await page.goto(url);
  return page;
}

export async function closePage(page) {
  assert.deepEqual(page.faults, []);
  await page.context().close();
}

/**
 * Prints what each check found, in their order: {"name": …, "error": …, "milliseconds": …}. Several
 * go on side by side: a check waits for the browser most of the time.
 */
export async function runChecks(checks, { only = '', atOnce = 1 } = {}) {
  const left = Object.entries(checks).filter(([name]) => name.includes(only)).entries();
  const results = [];

  /** Takes checks until none is left; what runs beside it takes others. */
  async function work() {
    for (const [at, [name, check]] of left) {
      const start = Date.now();
      const error = await check().then(() => '', (thrown) => `${thrown.stack ?? thrown}`);
      results[at] = { name, error, milliseconds: Date.now() - start };
    }
  }

  await Promise.all(Array.from({ length: atOnce }, work));
  process.stdout.write(JSON.stringify(results));
}
