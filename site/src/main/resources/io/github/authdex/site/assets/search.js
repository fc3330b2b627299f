// Finds APIs by words; knows nothing of the page.

/** Returns text without accents and in lower case. */
export function fold(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Returns the APIs of an index as the file has it. */
export function unpack(index) {
  return index.rows.map(([id, title, provider, kinds, grade, categories, aliases, host]) => ({
    id,
    title,
    provider,
    kind: kinds.map((at) => index.kinds[at]),
    grade: [index.grades[grade]],
    category: categories.map((at) => index.categories[at]),
    folded: fold(title),
    words: fold(title).split(/[^a-z0-9]+/).filter(Boolean),
    aliases: aliases.map(fold),
    hosts: [provider, host].filter(Boolean),
  }));
}

/** Returns whether one letter more, less or other makes one word of the other. */
export function isNear(one, other) {
  if (Math.abs(one.length - other.length) > 1) {
    return false;
  }
  let start = 0;
  while (start < one.length && one[start] === other[start]) {
    start++;
  }
  let end = 0;
  while (
    end < Math.min(one.length, other.length) - start &&
    one[one.length - 1 - end] === other[other.length - 1 - end]
  ) {
    end++;
  }
  return Math.max(one.length, other.length) - start - end < 2;
}

function fit(api, word) {
  if (api.id === word || api.folded === word || api.aliases.includes(word)) {
    return 100;
  }
  if (api.folded.startsWith(word)) {
    return 70;
  }
  if (api.aliases.some((alias) => alias.startsWith(word)) || api.id.startsWith(word)) {
    return 60;
  }
  if (api.words.some((each) => each.startsWith(word))) {
    return 50;
  }
  if (api.hosts.some((host) => host === word)) {
    return 48;
  }
  if (api.hosts.some((host) => host.startsWith(word))) {
    return 40;
  }
  if (api.folded.includes(word) || api.id.includes(word)) {
    return 25;
  }
  if (api.hosts.some((host) => host.includes(word))) {
    return 20;
  }
  if (api.kind.includes(word) || api.category.includes(word)) {
    return 15;
  }
  return word.length > 4 && api.words.some((each) => isNear(each, word)) ? 8 : 0;
}

function score(api, words, whole) {
  let sum = api.folded === whole || api.id === whole ? 200 : 0;
  for (const word of words) {
    const fits = fit(api, word);
    if (fits === 0) {
      return 0;
    }
    sum += fits;
  }
  return sum;
}

const GRADES = ['verified', 'corroborated', 'single-source'];

function byGrade(one, other) {
  return (
    GRADES.indexOf(one.grade[0]) - GRADES.indexOf(other.grade[0]) ||
    one.folded.length - other.folded.length ||
    (one.folded < other.folded ? -1 : 1)
  );
}

/** Returns the APIs that all words of a query fit, the best first; all in order if it has none. */
export function byWords(apis, query) {
  const whole = fold(query.trim());
  const words = whole.split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    return [...apis].sort(byGrade);
  }
  return apis
    .map((api) => ({ api, fits: score(api, words, whole) }))
    .filter(({ fits }) => fits > 0)
    .sort((one, other) => other.fits - one.fits || byGrade(one.api, other.api))
    .map(({ api }) => api);
}

/** Returns those that have what is chosen; a facet whose choice is empty excludes none. */
export function chosen(apis, choice) {
  return apis.filter((api) =>
    Object.entries(choice).every(([facet, value]) => !value || api[facet].includes(value)),
  );
}

/** Returns how many have each value of a facet. */
export function counted(apis, facet) {
  const counts = new Map();
  apis.forEach((api) =>
    api[facet].forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1)),
  );
  return counts;
}
