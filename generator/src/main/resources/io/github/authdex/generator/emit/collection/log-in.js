// Logs in for each session, once a run and anew shortly before it expires. Cookies go into the jar.
JSON.parse(pm.collectionVariables.get('authdex_sessions')).forEach((session) => {
  const variables = session.tokens.map((token) => token.variable);
  if (variables.length && variables.every((name) => pm.environment.get(name) || pm.globals.get(name))) { return; }
  const missing = session.credentials.filter((name) => !pm.variables.get(name));
  if (missing.length) {
    console.warn('No session was begun: fill ' + missing.concat(variables).join(' or ') + ' in the environment.');
    return;
  }
  const held = (name) => pm.variables.replaceIn('{{' + name + '}}');
  const urls = session.steps.map((step) => held(step.url));
  const nameOf = (url) => 'The login ' + url.replace(/\?.*$/, '') + ' begins a session';
  const open = urls.find((url) => !/^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/i.test(url));
  if (open !== undefined) {
    failTest(nameOf(open), 'It needs https; only a loopback address may do without.');
    return;
  }
  const now = Math.floor(Date.now() / 1000);
  const owner = JSON.stringify([urls, session.credentials.map(held)]);
  const kept = JSON.parse(pm.variables.get(session.kept) || '{}');
  if (kept.owner === owner && kept.expires - 30 > now) { return; }

  const base64 = (text) => {
    const CryptoJS = require('crypto-js');
    return CryptoJS.enc.Base64.stringify(CryptoJS.enc.Utf8.parse(text));
  };
  const fill = (template, words, written) => template.map((part) => {
    if (typeof part === 'string') { return part; }
    const value = part.credential ? held(part.credential) : part.word ? words[part.word] : base64(fill(part.base64, words));
    return written ? written(value) : value;
  }).join('');
  const build = (step, url, words) => {
    const filled = (templates) => Object.keys(templates).map((key) => ({ key: key, value: fill(templates[key], words) }));
    const fields = filled(step.fields);
    const value = (key) => fields.filter((field) => field.key === key).map((field) => field.value).join('');
    const request = { url: url, method: step.method, header: filled(step.headers) };
    const raw = (type, text) => {
      if (!request.header.some((one) => /^content-type$/i.test(one.key))) { request.header.push({ key: 'Content-Type', value: type }); }
      request.body = { mode: 'raw', raw: text };
    };
    const inXml = (text) => text.replace(/[&<>"']/g, (c) => '&#' + c.charCodeAt(0) + ';');
    const write = {
      json: () => raw('application/json', JSON.stringify(Object.fromEntries(fields.map((field) => [field.key, field.value])))),
      form: () => {
        request.header.push({ key: 'Content-Type', value: 'application/x-www-form-urlencoded' });
        request.body = { mode: 'urlencoded', urlencoded: fields };
      },
      query: () => {
        const pairs = fields.map((field) => encodeURIComponent(field.key) + '=' + encodeURIComponent(field.value));
        request.url += (request.url.includes('?') ? '&' : '?') + pairs.join('&');
      },
      basic: () => { request.header.push({ key: 'Authorization', value: 'Basic ' + base64(value('username') + ':' + value('password')) }); },
    };
    if (step.format === 'xml') { raw('application/xml', fill(step.body, words, inXml)); }
    else if (step.body) { raw('application/json', fill(step.body, words, (text) => JSON.stringify(text).slice(1, -1))); }
    else if (fields.length) { write[step.format](); }
    return request;
  };

  const at = (response, step, pointer) => {
    if (step.answer !== 'xml') { return answerAt(response, pointer); }
    try {
      const text = response.text();
      return /<!DOCTYPE/i.test(text) ? undefined : textInXml(text, pointer.split('/').slice(1));
    } catch (e) { return undefined; }
  };
  const last = session.steps[session.steps.length - 1];

  // A number that is too large for a life is an instant, in seconds or milliseconds since 1970.
  const life = (text) => {
    if (isNaN(text)) { return Date.parse(text) / 1000 - now; }
    const number = Number(text);
    return number < 4e8 ? number : number < 4e11 ? number - now : number / 1000 - now;
  };
  const tokenIn = (response, token) => {
    if (token.fromHeader) { return response.headers.get(token.field); }
    const text = token.format === 'text' && response.text().trim().replace(/^"(.*)"$/, '$1');
    return token.format === 'text' ? /^[!-~]+$/.test(text) && text : at(response, last, token.field);
  };
  const keep = (response, name) => {
    const found = session.tokens.map((token) => tokenIn(response, token));
    const lost = session.tokens.find((token, i) => !found[i]);
    if (lost) { failTest(name, 'Its answer has no token at ' + (lost.field || 'all')); return; }
    session.tokens.forEach((token, i) => pm.variables.set(token.variable, token.value ? fill(token.value, { token: found[i] }) : found[i]));
    const ends = session.tokens.filter((token) => token.expiresField).map((token) => at(response, last, token.expiresField));
    const seconds = life(ends.concat(NaN)[0]) || session.lifetimeSeconds || 300;
    pm.variables.set(session.kept, JSON.stringify({ owner: owner, expires: now + seconds }));
  };
  const run = (number, words) => {
    const step = session.steps[number];
    const name = nameOf(urls[number]);
    pm.sendRequest(build(step, urls[number], words), (error, response) => {
      if (error) { failTest(name, 'It could not be reached: ' + error.message); return; }
      if (response.code >= 400) { failTest(name, 'It refused: ' + response.code); return; }
      if (number + 1 === session.steps.length) { keep(response, name); return; }
      const take = step.take || {};
      const taken = Object.keys(take).map((key) => [key, at(response, step, take[key])]);
      const lost = taken.find((pair) => !pair[1]);
      if (lost) { failTest(name, 'Its answer has nothing at ' + take[lost[0]]); return; }
      run(number + 1, Object.assign({}, words, Object.fromEntries(taken)));
    });
  };
  run(0, {});
});
