// What the steps below use of Postman's pm, by what Hoppscotch has: variables and tests.
const named = (text) => text.replace(/<<([\w$]+)>>/g, '{{$1}}');
const pm = {
  environment: { get: (name) => hopp.env.active.getRaw(name) },
  globals: { get: (name) => hopp.env.global.getRaw(name) },
  variables: {
    get: (name) => {
      const held = [hopp.request.variables.get(name), hopp.env.getRaw(name)].find((value) => value !== undefined && value !== null && value !== '');
      return held === undefined ? '' : named(held);
    },
    set: (name, value) => hopp.env.set(name, value),
    unset: (name) => hopp.env.delete(name),
    replaceIn: (text, depth) => named(text).replace(/{{([\w$]+)}}/g, (all, name) => {
      if (name === '$guid') { return crypto.randomUUID(); }
      const value = pm.variables.get(name);
      return value === '' || depth > 9 ? (hopp.env.getRaw(name) === '' ? '' : all) : pm.variables.replaceIn(value, (depth || 0) + 1);
    }),
  },
  // No test can run before a request; what failed here is told behind it.
  test: (name, check) => {
    try { check(); } catch (error) {
      const failures = JSON.parse(pm.variables.get('authdex_failures') || '[]');
      hopp.env.set('authdex_failures', JSON.stringify(failures.concat({ name: name, reason: error.message })));
    }
  },
};
pm.collectionVariables = pm.variables;
hopp.env.set('authdex_failures', '[]');
const require = () => CryptoJS;
