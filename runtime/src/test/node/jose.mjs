// Reads a list of tokens with their public keys; prints the claims of each that jose accepts.
import { readFileSync } from 'node:fs';
import { importSPKI, jwtVerify } from 'jose';

const cases = JSON.parse(readFileSync(0, 'utf8'));
const answers = [];
for (const one of cases) {
  const key = one.secret
    ? new TextEncoder().encode(one.secret)
    : await importSPKI(one.publicKey, one.algorithm);
  const { payload, protectedHeader } = await jwtVerify(one.token, key, {
    algorithms: [one.algorithm],
    issuer: one.issuer,
    audience: one.audience,
    requiredClaims: one.requiredClaims,
    maxTokenAge: one.maxTokenAge,
    currentDate: new Date(one.now * 1000),
  });
  answers.push({ payload, protectedHeader });
}
console.log(JSON.stringify(answers));
