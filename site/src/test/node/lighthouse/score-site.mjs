// Reads {"site": URL, "pages": [path, …]} and prints what each page scores on a phone, of 100:
// {"page": …, "scores": {"performance": …, …}, "lost": [what costs points, …]}.
import { readFileSync } from 'node:fs';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const { site, pages } = JSON.parse(readFileSync(0, 'utf8'));
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const browser = await launch({
  chromePath: process.env.AUTHDEX_BROWSER || '/usr/bin/chromium',
  chromeFlags: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic'],
});

function lost({ categories, audits }, category) {
  return categories[category].auditRefs
    .map(({ id, weight }) => ({ weight, ...audits[id] }))
    .filter(({ weight, score }) => weight > 0 && score !== null && score < 1)
    .map(({ id, displayValue = '' }) => `${id} ${displayValue}`.trim());
}

const results = [];
for (const page of pages) {
  const { lhr } = await lighthouse(site + page, { port: browser.port, onlyCategories: CATEGORIES, logLevel: 'error' });
  results.push({
    page,
    scores: Object.fromEntries(CATEGORIES.map((each) => [each, Math.round(lhr.categories[each].score * 100)])),
    lost: CATEGORIES.flatMap((each) => lost(lhr, each)),
  });
}
await browser.kill();
process.stdout.write(JSON.stringify(results));
