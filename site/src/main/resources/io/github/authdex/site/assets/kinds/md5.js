/* MD5 (RFC 1321), which WebCrypto leaves out and Digest still asks for. */

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

/** Returns the digest of `octets`. */
export function md5(octets) {
  const filled = new DataView(new ArrayBuffer(((octets.length + 72) >> 6) << 6));
  octets.forEach((octet, i) => filled.setUint8(i, octet));
  filled.setUint8(octets.length, 0x80);
  filled.setUint32(filled.byteLength - 8, octets.length << 3, true);
  filled.setUint32(filled.byteLength - 4, octets.length >>> 29, true);
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let at = 0; at < filled.byteLength; at += 64) {
    const mixed = block(state, (word) => filled.getUint32(at + word * 4, true));
    state = state.map((number, i) => (number + mixed[i]) | 0);
  }
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((number, i) => digest.setInt32(i * 4, number, true));
  return new Uint8Array(digest.buffer);
}

function block([a, b, c, d], word) {
  for (let i = 0; i < 64; i++) {
    const round = i >> 4;
    const mixed = [(b & c) | (~b & d), (d & b) | (~d & c), b ^ c ^ d, c ^ (b | ~d)][round];
    const at = [i, 5 * i + 1, 3 * i + 5, 7 * i][round] & 15;
    const sum = (a + mixed + SINES[i] + word(at)) | 0;
    const shift = SHIFTS[round * 4 + (i & 3)];
    [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
  }
  return [a, b, c, d];
}
