// The same for the request that is sent next, and for those that steps send before it.
const unnamed = (text) => text.replace(/{{([\w$]+)}}/g, '<<$1>>');
pm.request = (() => {
  const entries = (list, write) => list.map((entry) => ({
    key: named(entry.key),
    disabled: !entry.active,
    get value() { return named(entry.value); },
    set value(text) { entry.value = unnamed(text); if (write) { write(list); } },
  }));
  const headers = hopp.request.headers.map((header) => Object.assign({}, header));
  const type = hopp.request.body.contentType;
  const isForm = type === 'application/x-www-form-urlencoded';
  const content = hopp.request.body.body;
  const quoted = (text) => { try { return JSON.parse(text); } catch (error) { return text; } };
  const fields = isForm ? content.split('\n').filter((line) => line.trim()).map((line) => {
    const [, off, key, value] = /^(#?)\s*("(?:[^"\\]|\\.)*"|[^:]*):\s*(.*)$/.exec(line) || [line, '#', line, ''];
    return { key: quoted(key.trim()), value: quoted(value.trim()), active: !off };
  }) : [];
  const setBody = (text) => hopp.request.setBody({ contentType: type, body: unnamed(text) });
  const line = (field) => (field.active ? '' : '# ') + JSON.stringify(field.key) + ': ' + JSON.stringify(field.value);
  const form = entries(fields, (list) => setBody(list.map(line).join('\n')));
  // Hoppscotch's runner writes JSON anew.
  const compact = (text) => { try { return JSON.stringify(JSON.parse(text)); } catch (error) { return text; } };
  // Parts of the query's list are encoded when they are sent; a reference that holds nothing yet stays.
  const encoded = (text) => named(text).split(/({{[\w$]+}})/).map((part) => {
    const filled = pm.variables.replaceIn(part);
    return /^{{/.test(part) && filled === part ? part : encodeURIComponent(filled);
  }).join('');
  const listed = () => hopp.request.params.filter((one) => one.active);
  const whole = () => {
    const query = listed().map((one) => encoded(one.key) + '=' + encoded(one.value)).join('&');
    const url = hopp.request.url;
    return named(query ? url + (url.includes('?') ? '&' : '?') + query : url);
  };
  const own = hopp.request.auth;
  return {
    method: hopp.request.method,
    url: { toString: whole, update: (text) => { hopp.request.setUrl(unnamed(text)); hopp.request.setParams([]); } },
    headers: (() => {
      const all = entries(headers, (list) => hopp.request.setHeaders(list));
      return { all: () => all, each: (change) => all.forEach(change) };
    })(),
    body: {
      mode: isForm ? 'urlencoded' : typeof content === 'string' ? 'raw' : 'formdata',
      options: { raw: { language: /json/.test(type) ? 'json' : '' } },
      isEmpty: () => !type || !content,
      get raw() { return compact(named(hopp.request.body.body)); },
      set raw(text) { setBody(text); },
      urlencoded: { all: () => form, each: (change) => form.forEach(change) },
    },
    toJSON: () => [named(hopp.request.url), listed().map((one) => named(one.value)), headers.map((header) => named(header.value)), named(JSON.stringify(hopp.request.body)), named(JSON.stringify(own))],
  };
})();
const sent = [];
pm.sendRequest = (asked, done) => {
  const headers = Array.isArray(asked.header)
    ? Object.fromEntries(asked.header.map((one) => [one.key, one.value])) : Object.assign({}, asked.header);
  const body = asked.body || {};
  const content = body.mode === 'urlencoded'
    ? body.urlencoded.map((one) => encodeURIComponent(one.key) + '=' + encodeURIComponent(one.value)).join('&') : body.raw;
  const answered = async () => {
    const answer = await hopp.fetch(asked.url, { method: asked.method, headers: headers, body: content, redirect: 'manual' });
    const text = await answer.text();
    return {
      code: answer.status,
      headers: { get: (name) => answer.headers.get(name) || undefined },
      text: () => text,
      json: () => JSON.parse(text),
    };
  };
  sent.push(answered().then((answer) => done(null, answer), (error) => done(error)));
};
