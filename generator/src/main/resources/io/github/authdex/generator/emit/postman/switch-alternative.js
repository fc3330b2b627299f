// Sends what the chosen alternative wants instead of what the collection has, unless the request has auth of its own.
{
  const known = JSON.parse(pm.collectionVariables.get('authdex_alternatives'));
  const name = pm.variables.get(known.variable) || known.usual;
  const has = (alternative) => Object.prototype.hasOwnProperty.call(known.alternatives, alternative);
  if (!has(name)) {
    throw new Error('Expected one of ' + Object.keys(known.alternatives).join(', ') + ' in the variable ' + known.variable + ' but was ' + name);
  }
  if (name !== known.usual && !pm.request.auth) {
    (known.alternatives[known.usual].fields || []).forEach((field) => {
      (field.in === 'header' ? pm.request.headers : pm.request.url.query).remove(field.name);
    });
    pm.request.auth = known.alternatives[name].auth;
    (known.alternatives[name].fields || []).forEach((field) => {
      (field.in === 'header' ? pm.request.headers : pm.request.url.query).upsert({ key: field.name, value: field.value });
    });
  }
}
