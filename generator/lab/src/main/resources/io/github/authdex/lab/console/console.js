// Shows what the lab answered, asked for once a second. Texts of requests are strangers': they become text nodes alone.
const EVERY_MS = 1000;
const find = (name) => document.querySelector(`[data-${name}]`);
const list = find('requests');
const items = new Map(); // by number of the request
let run = '';
let several = false; // APIs on this lab
let last = 0;
let clockAhead = 0; // of the lab's clock, in ms

function element(name, { text = '', ...attributes } = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...(text === '' ? [] : [text]), ...children);
  return made;
}

const clock = (instant) => new Date(instant).toLocaleTimeString([], { hour12: false });

/** How long a token is still good. */
function left(expires) {
  const seconds = Math.round((Date.parse(expires) - Date.now() - clockAhead) / 1000);
  const minutes = Math.round(seconds / 60);
  const time = seconds < 90 ? `${seconds} s` : minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
  return seconds > 0 ? `good until ${clock(expires)}, ${time} from now` : `ended at ${clock(expires)}`;
}

function tokenItem({ start, kind, expires, scopes }) {
  const life = expires ? left(expires) : 'with no end';
  const scope = scopes.length ? `; scopes ${scopes.join(' ')}` : '';
  return element('li', {}, element('code', { text: start }), ` ${kind} token, ${life}${scope}`);
}

/** Where the text of a client differs from the lab's, in which *** stands for a secret; -1 if nowhere. */
export function firstDifference(lab, own) {
  let at = 0;
  for (const [index, part] of lab.split('***').entries()) {
    if (index > 0) {
      const next = part === '' ? own.length : own.indexOf(part.slice(0, 12), at);
      if (next < 0) {
        return at;
      }
      at = next;
    }
    for (const letter of part) {
      if (!own.startsWith(letter, at)) {
        return at;
      }
      at += letter.length;
    }
  }
  return at < own.length ? at : -1;
}

function marked(own, at) {
  const wrong = [...own.slice(at)][0] ?? '';
  const shown = wrong === '\n' ? '↵\n' : wrong || '(ends here)';
  return element('pre', { tabindex: '0' }, own.slice(0, at), element('mark', { text: shown }), own.slice(at + wrong.length));
}

function compare(lab, own, result) {
  if (own === '') {
    result.replaceChildren();
    return;
  }
  const at = firstDifference(lab, own);
  if (at < 0) {
    result.replaceChildren(element('p', { text: 'The same: so the key differs, or how the signature is made.' }));
    return;
  }
  const lines = own.slice(0, at).split('\n');
  const place = `The first difference is in line ${lines.length}, at character ${lines.at(-1).length + 1}:`;
  result.replaceChildren(element('p', { text: place }), marked(own, at));
}

function computedPart(name, text, id) {
  const own = element('textarea', { id, spellcheck: 'false', autocomplete: 'off' });
  const result = element('div', { class: 'result', role: 'status' });
  own.addEventListener('input', () => compare(text, own.value, result));
  return [
    element('h3', { text: `The lab's ${name}` }),
    element('pre', { tabindex: '0', text }),
    element('label', { for: id, text: `Paste your client's ${name} to see the first difference; it stays in this page` }),
    own,
    result,
  ];
}

function details(request) {
  const facts = element('dl');
  const fact = (name, ...values) => facts.append(element('dt', { text: name }), element('dd', {}, ...values));
  fact('Answered', `${request.status} at ${new Date(request.time).toLocaleString()}`);
  if (several) {
    fact('API', request.api);
  }
  fact('Request', element('code', { text: `${request.method} ${request.target}` }));
  if (request.operation) {
    fact('Operation', request.operation);
  }
  fact(request.outcome === 'refused' ? 'What is wrong' : 'Verdict', request.verdict);
  if (request.issued.length) {
    fact('Tokens', element('ul', {}, ...request.issued.map(tokenItem)));
  }
  const parts = Object.entries(request.computed).flatMap(([name, text], index) =>
    computedPart(name, text, `own-${request.number}-${index}`));
  return element('div', { class: 'more' }, facts, ...parts);
}

function item(request) {
  const api = several ? [element('small', { text: request.api })] : [];
  const call = element('span', { class: 'call' }, ...api, element('b', { text: request.method }), element('code', { text: request.target }));
  if (request.operation) {
    call.append(element('small', { text: request.operation }));
  }
  const summary = element('summary', {},
    element('time', { datetime: request.time, text: clock(request.time) }),
    element('span', { class: 'status', text: String(request.status) }),
    call,
    element('span', { class: 'verdict', text: request.verdict }));
  const opened = element('details', {}, summary);
  opened.addEventListener('toggle', () => {
    opened.querySelector('.more')?.remove();
    if (opened.open) {
      opened.append(details(request));
    }
  });
  return element('li', { 'data-outcome': request.outcome }, opened);
}

function count() {
  const refused = list.querySelectorAll('[data-outcome="refused"]').length;
  find('count').textContent = items.size ? `${items.size}, of which ${refused} refused` : '';
  find('empty').hidden = items.size > 0;
  find('clear').disabled = items.size === 0;
}

function forgetBefore(number) {
  for (const [known, shown] of items) {
    if (known < number) {
      shown.remove();
      items.delete(known);
    }
  }
}

function show(feed) {
  if (run !== feed.run) {
    forgetBefore(Infinity);
    run = feed.run;
    several = feed.api === '';
    find('title').textContent = `${feed.title || feed.api} lab`;
    document.title = `${feed.title || feed.api} lab`;
    find('base').textContent = feed.baseUrl;
    find('try').textContent = feed.try;
  }
  clockAhead = Date.parse(feed.now) - Date.now();
  forgetBefore(feed.first);
  for (const request of feed.requests) {
    if (items.has(request.number)) {
      continue;
    }
    const shown = item(request);
    shown.classList.toggle('fresh', last > 0);
    items.set(request.number, shown);
    list.prepend(shown);
  }
  last = Math.max(feed.first - 1, ...feed.requests.map((request) => request.number), last);
  count();
}

function live(state, text) {
  const shown = find('live');
  if (shown.dataset.state !== state) {
    shown.dataset.state = state;
    shown.textContent = text;
  }
}

async function read(after) {
  const answer = await fetch(`/__lab/requests.json?after=${after}`, { cache: 'no-store' });
  return answer.json();
}

async function refresh() {
  try {
    const feed = await read(last);
    if (run !== '' && run !== feed.run) {
      last = 0; // The lab was started again and counts anew.
      show(await read(0));
    } else {
      show(feed);
    }
    live('on', 'Live');
  } catch {
    live('off', 'The lab does not answer');
  }
}

async function watch() {
  if (!document.hidden) {
    await refresh();
  }
  setTimeout(watch, EVERY_MS);
}

document.addEventListener('visibilitychange', () => document.hidden || refresh());
find('only').addEventListener('change', (event) => list.classList.toggle('only-refused', event.target.checked));
find('clear').addEventListener('click', async () => {
  await fetch('/__lab/clear', { method: 'POST', headers: { 'X-Authdex-Lab': '1' } }).catch(() => {});
  await refresh();
});
find('copy').addEventListener('click', async (event) => {
  await navigator.clipboard.writeText(find('try').textContent);
  event.target.textContent = 'Copied';
  setTimeout(() => { event.target.textContent = 'Copy'; }, 2000);
});
watch();
