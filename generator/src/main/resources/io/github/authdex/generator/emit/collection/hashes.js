// What the steps below use of crypto-js, where a tool has no such package.
const CryptoJS = (() => {
  const words = (bytes) => ({
    bytes: bytes,
    get sigBytes() { return this.bytes.length; },
    concat(more) { this.bytes = this.bytes.concat(more.bytes); return this; },
    toString() { return enc.Hex.stringify(this); },
  });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const bits = (bytes) => bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const enc = {
    Utf8: {
      parse: (text) => words(Array.from(unescape(encodeURIComponent(text)), (c) => c.charCodeAt(0))),
      stringify: (one) => decodeURIComponent(escape(String.fromCharCode(...one.bytes))),
    },
    Hex: {
      parse: (text) => words((text.match(/../g) || []).map((pair) => parseInt(pair, 16))),
      stringify: (one) => one.bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    },
    Base64: {
      parse: (text) => {
        const all = Array.from(text.replace(/=+$/, ''), (c) => letters.indexOf(c).toString(2).padStart(6, '0')).join('');
        return words((all.match(/.{8}/g) || []).map((byte) => parseInt(byte, 2)));
      },
      stringify: (one) => (bits(one.bytes).match(/.{1,6}/g) || []).map((six) => letters[parseInt(six.padEnd(6, '0'), 2)]).join('')
        + '='.repeat((3 - (one.bytes.length % 3)) % 3),
    },
  };

  // Fractions of the roots of the first primes (FIPS 180-4), as whole numbers of 64 bits.
  const primes = [];
  for (let n = 2; primes.length < 80; n += 1) { if (primes.every((prime) => n % prime)) { primes.push(n); } }
  const fraction = (number, degree) => {
    const power = BigInt(degree);
    const wanted = BigInt(number) << (64n * power);
    let high = (BigInt(Math.floor(number ** (1 / degree) * 4294967296)) + 1n) << 32n;
    for (;;) {
      const next = ((power - 1n) * high + wanted / high ** (power - 1n)) / power;
      if (next >= high) { return BigInt.asUintN(64, high); }
      high = next;
    }
  };
  const once = (make) => {
    let made;
    return () => { made = made || make(); return made; };
  };
  const constants = once(() => primes.map((prime) => fraction(prime, 3)));
  const roots = (from, change) => once(() => primes.slice(from, from + 8).map((prime) => change(fraction(prime, 2))));
  const padded = (bytes, block, little) => {
    const size = block / 8;
    const rest = (2 * block - 1 - size - (bytes.length % block)) % block;
    const length = (BigInt(bytes.length) * 8n).toString(16).padStart(2 * size, '0').match(/../g).map((pair) => parseInt(pair, 16));
    return bytes.concat([128], Array(rest).fill(0), little ? length.reverse() : length);
  };
  const numbers = (bytes, size) => enc.Hex.stringify(words(bytes)).match(new RegExp('.{' + 2 * size + '}', 'g')).map((hex) => BigInt('0x' + hex));
  const written = (values, size) => enc.Hex.parse(values.map((value) => value.toString(16).padStart(2 * size, '0')).join('')).bytes;
  const blocks = (bytes, size, start, step) => {
    let state = start;
    for (let i = 0; i < bytes.length; i += size) { state = step(state, bytes.slice(i, i + size)); }
    return state;
  };

  const sha2 = (size, start, length, turns) => (bytes) => {
    const width = 8 * size;
    const cut = (value) => BigInt.asUintN(width, value);
    const turn = (value, by) => cut((value >> BigInt(by)) | (value << BigInt(width - by)));
    const mix = (value, [a, b, c], shift) => turn(value, a) ^ turn(value, b) ^ (shift ? value >> BigInt(c) : turn(value, c));
    const rounds = size === 4 ? 64 : 80;
    const k = constants();
    const step = (state, block) => {
      const w = numbers(block, size);
      for (let t = 16; t < rounds; t += 1) { w.push(cut(mix(w[t - 2], turns[3], true) + w[t - 7] + mix(w[t - 15], turns[2], true) + w[t - 16])); }
      let [a, b, c, d, e, f, g, h] = state;
      for (let t = 0; t < rounds; t += 1) {
        const one = h + mix(e, turns[1]) + ((e & f) ^ (cut(~e) & g)) + (k[t] >> BigInt(64 - width)) + w[t];
        const two = mix(a, turns[0]) + ((a & b) ^ (a & c) ^ (b & c));
        [a, b, c, d, e, f, g, h] = [cut(one + two), a, b, c, cut(d + one), e, f, g];
      }
      return [a, b, c, d, e, f, g, h].map((value, i) => cut(value + state[i]));
    };
    return written(blocks(padded(bytes, 16 * size), 16 * size, start(), step), size).slice(0, length);
  };
  const short = [[2, 13, 22], [6, 11, 25], [7, 18, 3], [17, 19, 10]];
  const long = [[28, 34, 39], [14, 18, 41], [1, 8, 7], [19, 61, 6]];
  const sha1 = (bytes) => {
    const turn = (value, by) => (value << by) | (value >>> (32 - by));
    const step = (state, block) => {
      const w = numbers(block, 4).map(Number);
      for (let t = 16; t < 80; t += 1) { w.push(turn(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1)); }
      let [a, b, c, d, e] = state;
      for (let t = 0; t < 80; t += 1) {
        const mixed = [(b & c) | (~b & d), b ^ c ^ d, (b & c) | (b & d) | (c & d), b ^ c ^ d][Math.floor(t / 20)];
        const k = [0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6][Math.floor(t / 20)];
        [a, b, c, d, e] = [(turn(a, 5) + mixed + e + k + w[t]) | 0, a, turn(b, 30), c, d];
      }
      return [a, b, c, d, e].map((value, i) => (value + state[i]) | 0);
    };
    const start = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
    return written(blocks(padded(bytes, 64), 64, start, step).map((value) => value >>> 0), 4);
  };
  const md5 = (bytes) => {
    const turn = (value, by) => (value << by) | (value >>> (32 - by));
    const turns = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
    const step = (state, block) => {
      const w = numbers(block.slice().reverse(), 4).map(Number).reverse();
      let [a, b, c, d] = state;
      for (let t = 0; t < 64; t += 1) {
        const round = Math.floor(t / 16);
        const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round];
        const at = [t, 5 * t + 1, 3 * t + 5, 7 * t][round] % 16;
        const sum = (a + mixed + Math.floor(Math.abs(Math.sin(t + 1)) * 4294967296) + w[at]) | 0;
        [a, b, c, d] = [d, (b + turn(sum, turns[round][t % 4])) | 0, b, c];
      }
      return [a, b, c, d].map((value, i) => (value + state[i]) | 0);
    };
    const state = blocks(padded(bytes, 64, true), 64, [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476], step);
    return written(state.map((value) => value >>> 0).reverse(), 4).reverse();
  };

  const hashes = {
    MD5: [md5, 64],
    SHA1: [sha1, 64],
    SHA224: [sha2(4, roots(8, (root) => root & 0xffffffffn), 28, short), 64],
    SHA256: [sha2(4, roots(0, (root) => root >> 32n), 32, short), 64],
    SHA384: [sha2(8, roots(8, (root) => root), 48, long), 128],
    SHA512: [sha2(8, roots(0, (root) => root), 64, long), 128],
  };
  const bytesOf = (content) => (typeof content === 'string' ? enc.Utf8.parse(content) : content).bytes;
  const made = { enc: enc, lib: { WordArray: { create: () => words([]) } } };
  Object.keys(hashes).forEach((name) => {
    const [hash, block] = hashes[name];
    made[name] = (content) => words(hash(bytesOf(content)));
    made['Hmac' + name] = (content, key) => {
      const given = bytesOf(key);
      const fit = given.length > block ? hash(given) : given;
      const whole = fit.concat(Array(block - fit.length).fill(0));
      const inner = hash(whole.map((byte) => byte ^ 0x36).concat(bytesOf(content)));
      return words(hash(whole.map((byte) => byte ^ 0x5c).concat(inner)));
    };
  });
  return made;
})();
