// Returns the text of the first element, or of an attribute such as @id, at a path of names without prefixes, if it holds text alone.
const textInXml = (xml, path) => {
  const characters = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  const plain = (text) => text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => (
    name ? characters[name] || whole : String.fromCodePoint(parseInt(decimal || hex, decimal ? 10 : 16))));
  const element = (name, attributes) => ({ name: name.split(':').pop(), attributes: attributes, elements: [], text: '' });
  const whole = element('', '');
  const open = [whole];
  const piece = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^>]*)>|<([^\s/<>!?]+)((?:\s+[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)|</g;
  xml.replace(/^\uFEFF/, '').replace(piece, (all, data, end, begin, attributes, empty, text) => {
    const inner = open[open.length - 1];
    if (all === '<' || (end && open.length === 1)) { throw new Error('Expected XML'); }
    if (end) { open.pop(); }
    if (begin) {
      const made = element(begin, attributes);
      inner.elements.push(made);
      if (!empty) { open.push(made); }
    }
    inner.text += data || (text ? plain(text) : '');
    return '';
  });
  if (open.length > 1) { throw new Error('Expected XML'); }
  const attribute = (node, name) => {
    const pairs = node.attributes.match(/[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*')/g) || [];
    const pair = pairs.map((one) => /^(?:[^\s=:]+:)?([^\s=]+)\s*=\s*["']([\s\S]*)["']$/.exec(one)).find((one) => one[1] === name);
    return pair && plain(pair[2]);
  };
  const inside = (node, names) => {
    if (!names.length) { return node.elements.length ? undefined : node.text.trim(); }
    if (names[0].startsWith('@')) { return attribute(node, names[0].slice(1)); }
    return node.elements.filter((one) => one.name === names[0]).map((one) => inside(one, names.slice(1))).find((text) => text !== undefined);
  };
  return inside(whole, path);
};
