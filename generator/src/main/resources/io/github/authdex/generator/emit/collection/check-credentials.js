// Fails a request that went out without a credential, which a server may answer all the same.
JSON.parse(pm.variables.get('authdex_carried') || '[]').forEach((name) => {
  pm.test('The request carries ' + name, () => {
    if (!pm.variables.get(name)) {
      throw new Error('Expected a value in the variable ' + name + '; fill it in the environment');
    }
  });
});
