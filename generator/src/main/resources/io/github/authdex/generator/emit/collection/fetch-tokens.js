// Fetches an access token with each client's credentials and keeps it until shortly before it expires.
JSON.parse(pm.collectionVariables.get('authdex_tokens')).forEach((client) => {
  const text = (name) => (name ? pm.variables.replaceIn('{{' + name + '}}') : '');
  const given = pm.environment.get(client.accessToken) || pm.globals.get(client.accessToken);
  const id = pm.variables.get(client.clientId);
  const secret = client.clientSecret ? pm.variables.get(client.clientSecret) || '' : '';
  const told = client.told || [];
  const isHeld = (name) => pm.environment.get(name) || pm.globals.get(name);
  if (given) {
    told.filter((one) => !isHeld(one.variable)).forEach((one) => {
      console.warn('Fill ' + one.variable + ' in the environment: it came with ' + client.accessToken + ', at ' + one.pointer + ' of the answer.');
    });
    return;
  }
  const subject = client.subject ? pm.variables.get(client.subject) : '';
  if (client.subject ? !subject : !id) {
    console.warn('No token was fetched: fill ' + (client.subject || client.clientId) + ' or ' + client.accessToken + ' in the environment.');
    return;
  }
  const now = Math.floor(Date.now() / 1000);
  const store = client.accessToken + '_fetched';
  const owner = [text(client.tokenUrl), client.subject ? subject : id, text(client.scope)].join(' ');
  const kept = JSON.parse(pm.collectionVariables.get(store) || '{}');
  const use = (got) => {
    pm.variables.set(client.accessToken, got.token);
    told.filter((one) => !isHeld(one.variable)).forEach((one) => { pm.variables.set(one.variable, got.told[one.variable]); });
    if (typeof askValues === 'function') { askValues(client.accessToken); }
  };
  if (kept.owner === owner && kept.expires - 30 > now && told.every((one) => (kept.told || {})[one.variable])) {
    use(kept);
    return;
  }
  const fields = [{ key: 'grant_type', value: client.grantType }];
  if (client.subject) { fields.push({ key: client.grantType.endsWith(':jwt-bearer') ? 'assertion' : 'subject_token', value: subject }); }
  if (text(client.scope)) { fields.push({ key: 'scope', value: text(client.scope) }); }
  Object.keys(client.parameters).forEach((key) => {
    fields.push({ key: key, value: pm.variables.replaceIn(client.parameters[key]) });
  });
  const request = { url: text(client.tokenUrl), method: 'POST', header: { Accept: 'application/json' } };
  Object.keys(client.headers || {}).forEach((key) => {
    request.header[key] = pm.variables.replaceIn(client.headers[key]);
  });
  if (id && client.authentication === 'client_secret_basic') {
    const encode = (value) => (client.formEncodedBasic
      ? encodeURIComponent(value).replace(/[!'()~]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase()).replace(/%20/g, '+')
      : value);
    const CryptoJS = require('crypto-js');
    const pair = CryptoJS.enc.Base64.stringify(CryptoJS.enc.Utf8.parse(encode(id) + ':' + encode(secret)));
    request.header.Authorization = 'Basic ' + pair;
  } else {
    if (id) { fields.push({ key: 'client_id', value: id }); }
    if (id && client.authentication === 'client_secret_post') { fields.push({ key: 'client_secret', value: secret }); }
  }
  fields.forEach((field) => { field.key = (client.names || {})[field.key] || field.key; });
  if (client.json) {
    request.header['Content-Type'] = 'application/json';
    request.body = { mode: 'raw', raw: JSON.stringify(Object.fromEntries(fields.map((field) => [field.key, field.value]))) };
  } else {
    request.header['Content-Type'] = 'application/x-www-form-urlencoded';
    request.body = { mode: 'urlencoded', urlencoded: fields };
  }
  const fail = (reason) => failTest('The token endpoint ' + request.url + ' gives an access token', reason);
  pm.sendRequest(request, (error, response) => {
    if (error) { fail('It could not be reached: ' + error.message); return; }
    const token = answerAt(response, client.accessTokenField);
    const reason = answerAt(response, '/error');
    if (!token) {
      fail('It refused the grant ' + client.grantType + ': ' + response.code
        + (typeof reason === 'string' ? ' ' + reason : ''));
      return;
    }
    const life = Number(answerAt(response, client.expiresInField));
    const expires = now + (life > 0 ? life : client.accessSeconds || 300);
    const got = { owner: owner, token: token, expires: expires };
    if (told.length) { got.told = {}; }
    const stray = told.find((one) => {
      const match = new RegExp('^(?:' + one.form + ')$').exec(String(answerAt(response, one.pointer)));
      got.told[one.variable] = match && match[1];
      return !match || /[\s/?#@\\%]/.test(match[1]) || /^\.\.?$/.test(match[1]);
    });
    if (stray) {
      pm.variables.set(client.accessToken, '');
      fail('Its answer does not say at ' + stray.pointer + ' where the API lives, in the form ' + stray.form);
      return;
    }
    pm.collectionVariables.set(store, JSON.stringify(got));
    use(got);
  });
});
