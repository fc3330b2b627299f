// Reads {"console", "api", "token", "authorize": URLs, "id", "clientId", "clientSecret", "pictures": folder or ""} of a lab whose
// API takes Hawk or OAuth 2.0, and prints what each check of its console found.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import { closePage, launch, openPage, runChecks } from './browser.mjs';

const lab = JSON.parse(readFileSync(0, 'utf8'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await launch('--host-resolver-rules=MAP rebound.example 127.0.0.1');
const open = (options) => openPage(browser, lab.console, options);
const send = (path, headers = {}) => fetch(lab.api + path, { headers });
const SHOWN = { timeout: 2000 };

/** Sends a proof that the lab finds wrong, and says what it covers. */
const wrongProof = () =>
  send('/items', { Authorization: `Hawk id="${lab.id}", ts="${Math.floor(Date.now() / 1000)}", nonce="n1", mac="AAAA"` });

async function token() {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: lab.clientId, client_secret: lab.clientSecret });
  return (await (await fetch(lab.token, { method: 'POST', body })).json()).access_token;
}

async function clear(page) {
  if (await page.locator('[data-clear]').isEnabled()) {
    await page.click('[data-clear]');
  }
  await page.locator('[data-empty]').waitFor(SHOWN);
}

const checks = {
  'an empty console tells the first request to try': async () => {
    const page = await open();
    await page.locator('[data-empty]').waitFor();
    assert.equal(await page.locator('[data-try]').textContent(), `curl -i ${lab.api}/items`);
    await closePage(page);
  },
  'a request appears within two seconds, newest first, and opens by the keyboard': async () => {
    const page = await open();
    await page.locator('[data-state="on"]').waitFor();
    await send('/first');
    await page.getByText('/first').waitFor(SHOWN);
    await send('/second');
    await page.getByText('/second').waitFor(SHOWN);
    assert.match(await page.locator('summary').first().textContent(), /GET.*\/second.*No credential was sent; expected/);
    await page.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.more').waitFor();
    assert.match(await page.locator('.more').textContent(), /What is wrong.*No credential was sent/s);
    await clear(page);
    await closePage(page);
  },
  'what was signed is shown, and where a pasted text differs': async () => {
    const page = await open();
    await wrongProof();
    await page.locator('summary').first().click(SHOWN);
    const text = await page.locator('.more h3 + pre').textContent();
    assert.match(text, /^hawk\.1\.header\n/);
    await page.fill('textarea', text.replace('GET', 'PUT'));
    await page.getByText('The first difference is in line 4, at character 1:').waitFor(SHOWN);
    assert.equal(await page.locator('mark').textContent(), 'P');
    await page.fill('textarea', text);
    await page.getByText('The same: so the key differs').waitFor(SHOWN);
    await clear(page);
    await closePage(page);
  },
  'a token shows its start and its life, and what it opens': async () => {
    const page = await open();
    const held = await token();
    await send('/items', { Authorization: `Bearer ${held}` });
    await page.getByText('Let in by oauth').waitFor(SHOWN);
    await page.locator('summary', { hasText: 'Brought a token' }).click();
    const shown = await page.locator('.more').textContent();
    assert.match(shown, /^.*…  ?access token, good until [0-9:]+, 60 min from now/s);
    assert.ok(shown.includes(`${held.slice(0, 4)}…`));
    assert.ok(!(await page.content()).includes(held));
    await clear(page);
    await closePage(page);
  },
  'a page of another origin neither reads nor frames nor clears it, nor does a rebound name': async () => {
    await send('/kept');
    const { port, protocol } = new URL(lab.console);
    const server = createServer((_, answer) => {
      answer.setHeader('Content-Type', 'text/html');
      answer.end(`<iframe name="f" src="${lab.console}"></iframe><form method="post" target="f" action="${lab.console}/clear"></form>`);
    });
    await new Promise((done) => server.listen(0, 'localhost', done));
    const page = await browser.newPage();
    const answers = [];
    page.on('response', (answer) => answers.push([new URL(answer.url()).pathname, answer.status()]));
    await page.goto(`http://localhost:${server.address().port}/`);
    const read = await page.evaluate((url) => fetch(url).then(() => 'read', () => 'shut'), `${lab.console}/requests.json`);
    const drive = await page.evaluate(
      (url) => fetch(url, { method: 'POST', headers: { 'X-Authdex-Lab': '1' } }).then(() => 'driven', () => 'shut'),
      `${lab.console}/clear`,
    );
    const submitted = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.evaluate(() => document.forms[0].submit());
    assert.equal((await submitted).status(), 403);
    assert.deepEqual([read, drive], ['shut', 'shut']);
    assert.deepEqual(answers.filter(([path, status]) => path !== '/' && status !== 403), []);
    const rebound = await page.goto(`${protocol}//rebound.example:${port}/__lab/requests.json`);
    assert.equal(rebound.status(), 403);
    await page.close();
    server.close();
    const own = await open();
    await own.getByText('/kept').waitFor(SHOWN);
    await clear(own);
    await closePage(own);
  },
  'what a stranger sends is text': async () => {
    const page = await open();
    await send('/%3Cimg%20src=x%20onerror=alert(1)%3E/%1B%5B31m/%E2%80%AEtxt');
    const shown = page.locator('.call code').first();
    await shown.waitFor(SHOWN);
    assert.match(await shown.textContent(), /<img src=x onerror=alert\(1\)>\/\\u\{1B}\[31m\/\\u\{202E}txt/);
    assert.equal(await page.locator('li img').count(), 0);
    await clear(page);
    await closePage(page);
  },
  'the page is valid, and axe finds nothing in either theme at any width': async () => {
    const answer = await fetch(lab.console);
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(await answer.text());
    assert.deepEqual(report.results.flatMap(({ messages }) => messages.map(({ message }) => message)), []);
    await token();
    await send('/a/long/path/'.padEnd(400, 'x'));
    await wrongProof();
    for (const [size, viewport] of Object.entries({ wide: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } })) {
      for (const colorScheme of ['light', 'dark']) {
        const page = await open({ viewport, colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
        await page.locator('summary').first().click();
        await page.fill('textarea', 'hawk.1.header\nx');
        if (lab.pictures) {
          await page.screenshot({ path: `${lab.pictures}/${size}-${colorScheme}.png`, fullPage: true });
        }
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`), []);
        await closePage(page);
      }
    }
  },
  'a person lets a program in for one of two scopes, and it gets a code': async () => {
    const program = createServer((request, response) => response.end('The program has the answer')).listen(0, '127.0.0.1');
    await once(program, 'listening');
    const redirectUri = `http://127.0.0.1:${program.address().port}/back`;
    const asked = { response_type: 'code', client_id: lab.clientId, redirect_uri: redirectUri, state: 's', scope: 'read write' };
    const page = await openPage(browser, `${lab.authorize}?${new URLSearchParams(asked)}`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map(({ id }) => id), []);
    await page.uncheck('input[value="write"]');
    await page.getByRole('button', { name: 'Allow' }).press('Enter');
    await page.getByText('The program has the answer').waitFor(SHOWN);
    const back = new URL(page.url());
    assert.equal(back.searchParams.get('state'), 's');
    const body = new URLSearchParams({
      grant_type: 'authorization_code', code: back.searchParams.get('code'), redirect_uri: redirectUri,
      client_id: lab.clientId, client_secret: lab.clientSecret,
    });
    assert.equal((await fetch(lab.token, { method: 'POST', body })).status, 200);
    page.faults = page.faults.filter((fault) => !fault.startsWith(`asked ${redirectUri}`));
    await closePage(page);
    program.close();
    program.closeAllConnections();
  },
};

await runChecks(checks);
await browser.close();
