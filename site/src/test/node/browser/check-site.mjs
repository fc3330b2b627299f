// Reads {"site": URL, "downloads": folder, "only": words} and prints what each check found, by name:
// {"name": …, "error": …, "milliseconds": …}. Downloads are left in the folder.
import { readFileSync } from 'node:fs';
import { launch, runChecks } from './browser.mjs';
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
const checks = [kindChecks, apiChecks, lookChecks, fileChecks, searchChecks, safetyChecks];

await runChecks(Object.assign({}, ...checks.map((some) => some(given))), { only, atOnce: AT_ONCE });
await browser.close();
