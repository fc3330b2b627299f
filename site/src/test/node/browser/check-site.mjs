// Reads {"site": URL, "downloads": folder, "only": words} and prints what each check found, by name:
// {"name": …, "error": …, "milliseconds": …}. Downloads are left in the folder.
import { readFileSync } from 'node:fs';
import { launch } from './browser.mjs';
import { apiChecks } from './checks/api.mjs';
import { fileChecks } from './checks/files.mjs';
import { kindChecks } from './checks/kinds.mjs';
import { lookChecks } from './checks/look.mjs';
import { safetyChecks } from './checks/safety.mjs';
import { searchChecks } from './checks/search.mjs';
import { visits } from './visit.mjs';

/** More than there are processors: a check waits for the browser most of the time. */
const AT_ONCE = 6;

const { site, downloads, only = '' } = JSON.parse(readFileSync(0, 'utf8'));
const browser = await launch();
const given = { site, downloads, ...visits(browser, site) };
const checks = [kindChecks, apiChecks, lookChecks, fileChecks, searchChecks, safetyChecks]
  .flatMap((some) => Object.entries(some(given)))
  .filter(([name]) => name.includes(only));

const results = [];

/** Takes checks until none is left; what runs beside it takes others. */
async function work(left) {
  for (const [at, [name, check]] of left) {
    const start = Date.now();
    const error = await check().then(() => '', (thrown) => `${thrown.stack ?? thrown}`);
    results[at] = { name, error, milliseconds: Date.now() - start };
  }
}

const left = checks.entries();
await Promise.all(Array.from({ length: AT_ONCE }, () => work(left)));
await browser.close();
process.stdout.write(JSON.stringify(results));
