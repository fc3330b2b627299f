// Takes credentials apart that hold several, and composes values that are made of several.
JSON.parse(pm.collectionVariables.get('authdex_values')).forEach((value) => {
  const CryptoJS = require('crypto-js');
  const fill = (parts) => parts.map((part) => (typeof part === 'string' ? part
    : part.base64 ? CryptoJS.enc.Base64.stringify(CryptoJS.enc.Utf8.parse(fill(part.base64)))
      : pm.variables.get(part.credential) || '')).join('');
  if (value.template) {
    pm.variables.set(value.variable, fill(value.template));
    return;
  }
  if (value.unlessGiven && (pm.environment.get(value.variable) || pm.globals.get(value.variable))) { return; }
  const whole = pm.variables.get(value.of) || '';
  const pointed = () => {
    try {
      return value.pointer.split('/').slice(1).map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
        .reduce((node, step) => (node && Object.prototype.hasOwnProperty.call(node, step) ? node[step] : undefined), JSON.parse(whole));
    } catch (error) { return undefined; }
  };
  const split = () => {
    const parts = whole.split(value.separator);
    return parts.length === value.count ? parts[value.index] : undefined;
  };
  const part = value.pointer ? pointed() : split();
  if (typeof part !== 'string' || !part) {
    console.warn(whole ? 'The variable ' + value.of + ' should be ' + value.form + '.' : 'Fill ' + value.of + ' in the environment.');
    return;
  }
  pm.variables.set(value.variable, part);
});
