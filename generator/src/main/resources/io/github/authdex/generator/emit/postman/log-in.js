// Logs in for each session, once a run and anew shortly before it expires. Cookies go into Postman's jar.
JSON.parse(pm.collectionVariables.get('authdex_sessions')).forEach((session) => {
  if (session.token && (pm.environment.get(session.token) || pm.globals.get(session.token))) { return; }
  const missing = session.credentials.filter((name) => !pm.variables.get(name));
  if (missing.length) {
    console.warn('No session was begun: fill ' + missing.concat(session.token || []).join(' or ') + ' in the environment.');
    return;
  }
  const filled = (templates) => Object.keys(templates).map((key) => ({ key: key, value: pm.variables.replaceIn(templates[key]) }));
  const fields = filled(session.fields);
  const request = { url: pm.variables.replaceIn('{{' + session.url + '}}'), method: session.method, header: filled(session.headers) };
  const name = 'The login ' + request.url.replace(/\?.*$/, '') + ' begins a session';
  if (!/^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/i.test(request.url)) {
    failTest(name, 'It needs https; only a loopback address may do without.');
    return;
  }
  const now = Math.floor(Date.now() / 1000);
  const owner = JSON.stringify([request, fields]);
  const kept = JSON.parse(pm.variables.get(session.kept) || '{}');
  if (kept.owner === owner && kept.expires - 30 > now) { return; }

  const value = (key) => fields.filter((field) => field.key === key).map((field) => field.value).join('');
  const write = {
    json: () => {
      request.header.push({ key: 'Content-Type', value: 'application/json' });
      request.body = { mode: 'raw', raw: JSON.stringify(Object.fromEntries(fields.map((field) => [field.key, field.value]))) };
    },
    form: () => {
      request.header.push({ key: 'Content-Type', value: 'application/x-www-form-urlencoded' });
      request.body = { mode: 'urlencoded', urlencoded: fields };
    },
    query: () => {
      const pairs = fields.map((field) => encodeURIComponent(field.key) + '=' + encodeURIComponent(field.value));
      request.url += (request.url.includes('?') ? '&' : '?') + pairs.join('&');
    },
    basic: () => {
      const CryptoJS = require('crypto-js');
      const pair = CryptoJS.enc.Utf8.parse(value('username') + ':' + value('password'));
      request.header.push({ key: 'Authorization', value: 'Basic ' + CryptoJS.enc.Base64.stringify(pair) });
    },
  };
  if (fields.length) { write[session.format](); }
  pm.sendRequest(request, (error, response) => {
    if (error) { failTest(name, 'It could not be reached: ' + error.message); return; }
    if (response.code >= 400) { failTest(name, 'It refused: ' + response.code); return; }
    const token = !session.token || (session.fromHeader ? response.headers.get(session.field) : answerAt(response, session.field));
    if (!token) { failTest(name, 'Its answer has no token at ' + session.field); return; }
    const life = Number(session.expiresField ? answerAt(response, session.expiresField) : NaN) || session.lifetimeSeconds || 300;
    if (session.token) { pm.variables.set(session.token, token); }
    pm.variables.set(session.kept, JSON.stringify({ owner: owner, expires: now + life }));
  });
});
