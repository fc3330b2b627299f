// Returns what the JSON of a response holds at a pointer (RFC 6901), if anything.
const answerAt = (response, pointer) => {
  const answer = (() => { try { return response.json(); } catch (e) { return undefined; } })();
  return pointer.split('/').slice(1)
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce((value, key) => (value !== null && typeof value === 'object' ? value[key] : undefined), answer);
};
// An error thrown in a callback would not fail a run of newman; a test does, and is enough.
const failTest = (name, reason) => {
  pm.variables.set('authdex_carried', '[]');
  pm.test(name, () => { throw new Error(reason); });
};
