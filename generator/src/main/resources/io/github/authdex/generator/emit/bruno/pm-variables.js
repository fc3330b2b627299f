// What the steps below use of Postman's pm, by what Bruno has: variables and tests.
const pm = {
  environment: { get: (name) => bru.getEnvVar(name) },
  globals: { get: (name) => (bru.getGlobalEnvVar ? bru.getGlobalEnvVar(name) : undefined) },
  // What steps keep for later requests stays in memory, and goes into no file.
  collectionVariables: {
    get: (name) => bru.getVar(name) || bru.getCollectionVar(name),
    set: (name, value) => bru.setVar(name, value),
  },
  variables: {
    get: (name) => [bru.getVar(name), pm.environment.get(name), bru.getCollectionVar(name), pm.globals.get(name)]
      .find((value) => value !== undefined && value !== null),
    set: (name, value) => bru.setVar(name, value),
    unset: (name) => bru.deleteVar(name),
    replaceIn: (text) => bru.interpolate(text),
  },
  test: (name, check) => test(name, check),
};
