// The same for the request that is sent next, and for those that steps send before it.
pm.request = (() => {
  const data = req.getBody({ raw: true });
  const fields = Array.isArray(data) ? data.map((one) => ({ key: one.name, value: one.value, disabled: one.enabled === false })) : [];
  const headers = Object.keys(req.getHeaders()).filter((name) => typeof req.getHeader(name) === 'string').map((name) => ({
    key: name,
    get value() { return req.getHeader(name); },
    set value(text) { req.setHeader(name, text); },
  }));
  const type = headers.filter((header) => header.key.toLowerCase() === 'content-type').map((header) => header.value).join();
  const modes = { true: type.startsWith('multipart/') ? 'formdata' : 'urlencoded', false: typeof data === 'string' ? 'raw' : 'file' };
  const whole = () => {
    const [path, ...query] = req.getUrl().split('?');
    const filled = path.replace(/\/:([^/]+)/g, (all, name) => {
      const known = req.getPathParams().find((one) => one.name === name);
      return known ? '/' + known.value : all;
    });
    return [filled, ...query].join('?');
  };
  return {
    method: req.getMethod(),
    url: { toString: whole, update: (text) => req.setUrl(text) },
    headers: { all: () => headers, each: (change) => headers.forEach(change) },
    body: {
      mode: modes[Array.isArray(data)],
      isEmpty: () => data === undefined || data === null || data === '',
      get raw() { return req.getBody({ raw: true }); },
      set raw(text) { req.setBody(text, { raw: true }); },
      urlencoded: {
        all: () => fields,
        each: (change) => {
          fields.forEach(change);
          req.setBody(data.map((one, i) => Object.assign({}, one, { value: fields[i].value })), { raw: true });
        },
      },
    },
    toJSON: () => [whole(), headers.map((header) => header.value), data],
  };
})();
// Bruno writes forms as browsers do.
pm.writeForm = (pairs) => pairs.map((pair) => pair.map((text) => encodeURIComponent(text)
  .replace(/[!'()~]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase()).replace(/%20/g, '+')).join('=')).join('&');
pm.sendRequest = (asked, done) => {
  const headers = Array.isArray(asked.header)
    ? Object.fromEntries(asked.header.map((one) => [one.key, one.value])) : Object.assign({}, asked.header);
  const body = asked.body || {};
  const data = body.mode === 'urlencoded'
    ? body.urlencoded.map((one) => encodeURIComponent(one.key) + '=' + encodeURIComponent(one.value)).join('&') : body.raw;
  const call = { method: asked.method, url: asked.url, headers: headers, data: data, responseType: 'text', validateStatus: null, maxRedirects: 0 };
  return bru.sendRequest(call).then((answer) => {
    const found = answer.headers || {};
    const cookies = [].concat(found['set-cookie'] || []);
    return Promise.all(cookies.map((cookie) => {
      const [, name, value] = /^\s*([^=;]+)=([^;]*)/.exec(cookie) || [];
      const [, path] = /;\s*path=(\/[^;]*)/i.exec(cookie) || [];
      return name && bru.cookies.jar().setCookie(asked.url, { key: name, value: value, path: path || '/', secure: /;\s*secure/i.test(cookie) });
    })).then(() => done(null, {
      code: answer.status,
      headers: { get: (name) => found[name.toLowerCase()] },
      text: () => answer.data,
      json: () => JSON.parse(answer.data),
    }));
  }, (error) => done(error));
};
