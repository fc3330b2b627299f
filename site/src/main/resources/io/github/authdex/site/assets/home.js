// The search of the front page: answers as one types, and keeps its state in the address bar.
import { byWords, chosen, counted, unpack } from './search.js';
import { address, byAddress } from './hosts.js';

const STEP = 40;
const root = document.body.dataset.root;
const input = document.getElementById('q');
const results = document.querySelector('[data-results]');
const heading = document.querySelector('[data-found]');
const status = document.querySelector('[data-status]');
const more = document.querySelector('[data-more]');
const category = document.querySelector('select[data-facet]');
const chips = [...document.querySelectorAll('.chip')];
const first = { rows: [...results.children], heading: heading.textContent };

const choice = { kind: '', grade: '', category: '' };
let shown = STEP;
let turn = 0;

const fetched = new Map();

function fetchJson(name) {
  if (!fetched.has(name)) {
    const answer = fetch(`${root}search/${name}`).then((response) => {
      if (!response.ok) {
        throw new Error(`${response.status}`);
      }
      return response.json();
    });
    answer.catch(() => fetched.delete(name)); // The next letter tries again.
    fetched.set(name, answer);
  }
  return fetched.get(name);
}

let apis;

async function index() {
  if (!apis) {
    const [most, families] = await Promise.all([fetchJson('apis.json'), fetchJson('families.json')]);
    apis ??= [...unpack(most), ...unpack(families)];
  }
  return apis;
}

function titles(facet, values) {
  const names = values.map(
    (value) =>
      document.querySelector(`[data-facet="${facet}"] [data-value="${CSS.escape(value)}"]`)
        ?.firstChild?.textContent.trim() ?? value,
  );
  return names.length ? names.join(' · ') : 'no credential';
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function row(api) {
  const link = document.createElement('a');
  link.href = `${root}apis/${encodeURIComponent(api.id)}/index.html`;
  link.append(
    element('strong', '', api.title),
    element('span', 'where', api.provider),
    element('span', 'ways', titles('kind', api.kind)),
    element('span', `grade grade-${api.grade[0]}`, api.grade[0]),
  );
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function count(found) {
  for (const facet of ['kind', 'grade']) {
    const counts = counted(chosen(found, { ...choice, [facet]: '' }), facet);
    chips
      .filter((chip) => chip.parentElement.dataset.facet === facet)
      .forEach((chip) => {
        const many = counts.get(chip.dataset.value) ?? 0;
        chip.querySelector('span').textContent = many;
        chip.classList.toggle('none', many === 0);
      });
  }
  const counts = counted(chosen(found, { ...choice, category: '' }), 'category');
  [...category.options]
    .filter((option) => option.value)
    .forEach((option) => {
      option.textContent = `${option.value} (${counts.get(option.value) ?? 0})`;
    });
}

function isIdle() {
  return !input.value.trim() && !Object.values(choice).some(Boolean);
}

/** What is pasted may hold a credential: of an address only host and path are kept. */
function keptQuery() {
  const place = address(input.value);
  return place ? place.host + place.path : input.value.trim();
}

function keepState() {
  const state = new URLSearchParams();
  Object.entries({ q: keptQuery(), ...choice })
    .filter(([, value]) => value)
    .forEach(([name, value]) => state.set(name, value));
  const query = state.toString();
  history.replaceState(null, '', location.pathname + (query ? `?${query}` : ''));
}

function readState() {
  const state = new URLSearchParams(location.search);
  input.value = state.get('q') ?? '';
  Object.keys(choice).forEach((facet) => {
    choice[facet] = state.get(facet) ?? '';
  });
}

async function find() {
  const all = await index();
  const place = address(input.value);
  if (place) {
    const ids = byAddress(await fetchJson('hosts.json'), place);
    const known = new Map(all.map((api) => [api.id, api]));
    const at = ids.map((id) => known.get(id)).filter(Boolean);
    if (at.length || place.whole) {
      return at;
    }
  }
  return byWords(all, place ? place.host : input.value);
}

function show(found) {
  const list = chosen(found, choice);
  heading.textContent = isIdle() ? first.heading : list.length ? 'Found' : 'Nothing found';
  results.replaceChildren(...(isIdle() ? first.rows : list.slice(0, shown).map(row)));
  more.hidden = isIdle() || list.length <= shown;
  status.textContent = isIdle() ? '' : list.length === 1 ? '1 API' : `${list.length} APIs`;
  count(found);
}

async function update() {
  const mine = ++turn;
  chips.forEach((chip) =>
    chip.setAttribute(
      'aria-pressed',
      String(choice[chip.parentElement.dataset.facet] === chip.dataset.value),
    ),
  );
  category.value = choice.category;
  keepState();
  try {
    const found = await find();
    if (mine === turn) {
      show(found);
    }
  } catch {
    status.textContent = 'The index of the search cannot be loaded; the whole list is below.';
  }
}

function restart() {
  shown = STEP;
  update();
}

function links() {
  return [...results.querySelectorAll('a')];
}

function step(by) {
  const all = links();
  const at = all.indexOf(document.activeElement);
  if (at + by < 0) {
    input.focus();
  } else {
    all[Math.min(at + by, all.length - 1)]?.focus();
  }
}

function onKey(event) {
  if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
    event.preventDefault();
    input.focus();
    input.select();
  }
  const inSearch = event.target === input || results.contains(event.target);
  if (inSearch && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  }
  if (event.key === 'Escape' && inSearch) {
    input.value = '';
    input.focus();
    restart();
  }
}

async function open() {
  await update();
  links()[0]?.click();
}

readState();
input.addEventListener('input', restart);
input.addEventListener('focus', () => index().catch(() => {}), { once: true });
input.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !isIdle()) {
    open();
  }
});
document.addEventListener('keydown', onKey);
more.addEventListener('click', () => {
  shown += STEP;
  update();
});
category.addEventListener('change', () => {
  choice.category = category.value;
  restart();
});
chips.forEach((chip) =>
  chip.addEventListener('click', () => {
    const { facet } = chip.parentElement.dataset;
    choice[facet] = choice[facet] === chip.dataset.value ? '' : chip.dataset.value;
    restart();
  }),
);
addEventListener('popstate', () => {
  readState();
  restart();
});
if (!isIdle()) {
  update();
}
