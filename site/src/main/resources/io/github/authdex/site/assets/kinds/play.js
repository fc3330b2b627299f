/* The form of a kind's page: whenever something changes, the request is signed anew and shown. */

const form = document.querySelector('[data-play]');
const trouble = document.querySelector('[data-trouble]');
const list = document.querySelector('[data-texts]');

/** Returns the headers that lines such as "Name: value" write. */
function headers(lines) {
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const at = line.indexOf(':');
      if (at < 1) {
        throw new Error(`Expected a header as "Name: value", but was: ${line}`);
      }
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    });
}

/** Returns what is entered: the request, and all else by name. */
function entered() {
  const values = Object.fromEntries(new FormData(form));
  const request = {
    method: values['request.method'],
    url: values['request.url'].trim(),
    headers: headers(values['request.headers']),
    // A form writes line breaks as two signs; what is signed has one.
    body: values['request.body'].replaceAll('\r\n', '\n'),
  };
  return { request, values };
}

/** Returns what a signed request has that the one before had not, a line each. */
function added(before, { url, headers: after, method }) {
  const old = new Set(before.headers.map((header) => header.join(': ')));
  const lines = after.map((header) => header.join(': ')).filter((line) => !old.has(line));
  return [...(url === before.url ? [] : [`${method} ${url}`]), ...lines].join('\n');
}

function item({ title, text }) {
  const entry = document.createElement('li');
  const heading = document.createElement('h3');
  const block = document.createElement('pre');
  heading.textContent = title;
  block.textContent = text;
  block.tabIndex = 0;
  entry.append(heading, block);
  return entry;
}

function complain(error) {
  trouble.textContent = error ? `${error.message}.` : '';
  trouble.hidden = !error;
  list.classList.toggle('stale', Boolean(error));
}

async function start() {
  const { sign } = await import(`./${form.dataset.play}.js`);
  let latest = 0;

  async function show() {
    const turn = ++latest;
    try {
      const { request, values } = entered();
      const { steps, request: signed } = await sign(request, values);
      if (turn === latest) {
        const sent = { title: 'What is sent', text: added(request, signed) };
        list.replaceChildren(...[...steps, sent].map(item));
        list.dataset.live = '';
        complain();
      }
    } catch (error) {
      if (turn === latest) {
        complain(error);
      }
    }
  }

  const method = form.elements['request.method'];
  for (const option of method.options) {
    option.defaultSelected = option.value === method.dataset.first;
  }
  const fresh = document.querySelector('[data-fresh]');
  fresh.hidden = !form.elements.time;
  fresh.addEventListener('click', () => {
    form.elements.time.value = new Date().toISOString().replace(/\.\d+/, '');
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', show);
  form.addEventListener('reset', () => setTimeout(show));
  form.reset();
}

if (form) {
  start();
}
