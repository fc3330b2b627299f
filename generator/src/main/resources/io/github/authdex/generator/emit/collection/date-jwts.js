// Computes when each JWT was issued and expires, and writes keys the way Postman takes them.
JSON.parse(pm.collectionVariables.get('authdex_jwts')).forEach((jwt) => {
  const issued = Math.floor(Date.now() / 1000) - jwt.backdateSeconds;
  pm.variables.set(jwt.issuedAt, String(issued));
  pm.variables.set(jwt.expiresAt, String(issued + jwt.lifetimeSeconds));
  if (jwt.hexKey) {
    const CryptoJS = require('crypto-js');
    const key = CryptoJS.enc.Hex.parse(pm.variables.get(jwt.hexKey) || '');
    pm.variables.set(jwt.base64Key, CryptoJS.enc.Base64.stringify(key));
  }
});
