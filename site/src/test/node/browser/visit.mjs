// Visits to pages of a site, each in a context of its own, so that several go on side by side.
import { closePage, openPage } from './browser.mjs';

/** A page of each sort. */
export const PAGES = ['', 'apis/', 'apis/spotify/', 'apis/stripe/', 'kinds/', 'kinds/oauth2/', 'kinds/sigv4/', 'kinds/signature/', 'data/', '404.html'];

/** Returns what opens and closes pages of a site. */
export function visits(browser, site) {
  const open = (path, options = {}) =>
    openPage(browser, site + path, { permissions: ['clipboard-read', 'clipboard-write'], ...options });
  return { open, close: closePage };
}
