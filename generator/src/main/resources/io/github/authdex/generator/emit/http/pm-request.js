// The same with the request as httpyac is about to send it, and what puts it back once it is signed.
const requestOf = (context) => {
  const sent = context.request;
  const type = String(Object.entries(sent.headers).filter(([name]) => name.toLowerCase() === 'content-type').map(([, value]) => value));
  const isText = typeof sent.body === 'string';
  const isForm = isText && /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type);
  const headers = Object.entries(sent.headers).flatMap(([name, value]) => [].concat(value)
    .filter((one) => one !== undefined).map((one) => ({ key: name, value: named(String(one)) })));
  const fields = isForm && sent.body ? named(sent.body).split('&').map((pair) => {
    const [key, ...rest] = pair.split('=');
    return { key: key, value: rest.join('=') };
  }) : [];
  let url = named(new URL(sent.url).href);
  const body = {
    mode: isForm ? 'urlencoded' : isText ? 'raw' : 'file',
    isEmpty: () => !sent.body || sent.body.length === 0,
    raw: isText ? named(sent.body) : '',
    urlencoded: { all: () => fields, each: (change) => fields.forEach(change) },
  };
  const filled = (text) => text.replace(/{{([\w$]+)}}/g, (all, name) => {
    if (!computed.includes(name)) { return all; }
    if (!kept.has(name)) { throw new Error('Expected a script to compute ' + name + ', without which the request cannot be sent'); }
    return kept.get(name);
  });
  return {
    request: {
      method: sent.method,
      url: { toString: () => url, update: (text) => { url = text; } },
      headers: { all: () => headers, each: (change) => headers.forEach(change) },
      body: body,
      toJSON: () => [url, headers.map((header) => header.value), isForm ? fields.map((field) => field.value) : body.raw],
    },
    // A form stands there as it is sent, encoded.
    writeForm: (pairs) => pairs.map((pair) => pair.join('=')).join('&'),
    settle: () => {
      sent.url = filled(url);
      Object.keys(sent.headers).forEach((name) => { delete sent.headers[name]; });
      headers.forEach((header) => {
        const before = sent.headers[header.key];
        const value = filled(header.value);
        sent.headers[header.key] = before === undefined ? value : [].concat(before, value);
      });
      if (isText) { sent.body = filled(isForm ? fields.map((field) => field.key + '=' + field.value).join('&') : body.raw); }
    },
  };
};
