// Fails the request by what could not be done before it.
JSON.parse(pw.env.get('authdex_failures') || '[]').forEach((one) => {
  pw.test(one.name, () => { pw.expect(one.reason).toBe(''); });
});
