// What the steps below use of Postman's pm, by what httpyac has. What they compute is not known yet when it fills
// variables in: a mark that nobody can guess stands for each until then.
const mark = crypto.randomUUID();
const computed = (data.authdex_signatures || []).flatMap((recipe) => [
  recipe.signature,
  ...[recipe.timestamp, recipe.nonce].filter((stamp) => stamp).map((stamp) => stamp.variable),
  ...recipe.parameters.map((parameter) => parameter.variable),
]);
const kept = new Map();
const own = (name) => (/^(request|oauth2|intellij_oauth2)_/i.test(name) ? 'api_' + name : name);
const named = (text) => text.replace(new RegExp(mark + '-([\\w$]+)-', 'g'), '{{$1}}');
const toolsOf = (context) => {
  const text = JSON.stringify(context.request);
  const variables = {
    get: (name) => {
      const held = [kept.get(name), context.variables[own(name)]].find((value) => value !== undefined && value !== null);
      const value = held === undefined || String(held).includes(mark) ? '' : String(held);
      if (!value && required.includes(name)) {
        throw new Error('Expected a value in the variable ' + own(name) + ', without which the request cannot be signed; fill it in the environment');
      }
      return /-----BEGIN /.test(value) ? value.replace(/\r?\n/g, '\\n') : value;
    },
    set: (name, value) => kept.set(name, value),
    unset: (name) => kept.delete(name),
    replaceIn: (template) => template.replace(/{{([\w$]+)}}/g, (all, name) => {
      if (name === '$guid') { return crypto.randomUUID(); }
      const known = computed.includes(name) ? kept.has(name) : kept.has(name) || own(name) in context.variables;
      return known ? variables.get(name) : all;
    }),
  };
  // Of the JWTs those that the request carries.
  const needed = (one) => !one.token || text.includes('{{' + own(one.token) + '}}');
  return { variables: variables, collectionVariables: { get: (name) => JSON.stringify(data[name].filter(needed)) } };
};
