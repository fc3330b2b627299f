// Visits to pages of a site, each in a context of its own, so that several go on side by side.
import assert from 'node:assert/strict';

/** A page of each sort. */
export const PAGES = ['', 'apis/', 'apis/spotify/', 'apis/stripe/', 'kinds/', 'kinds/oauth2/', 'kinds/sigv4/', 'kinds/signature/', 'data/', '404.html'];

/** Returns what opens and closes pages of a site. */
export function visits(browser, site) {
  /** Opens a page that notes each error, refusal of the policy and request elsewhere. */
  async function open(path, options = {}) {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
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
      if (!request.url().startsWith(site)) {
        page.faults.push(`asked ${request.url()}`);
      }
    });
    page.on('response', (response) => page.answers.push(response));
    await page.goto(site + path);
    return page;
  }

  /** Closes a page that must have nothing noted. */
  async function close(page) {
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }

  return { open, close };
}
