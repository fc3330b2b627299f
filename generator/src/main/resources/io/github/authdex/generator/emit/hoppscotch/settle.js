// The request goes out when all that was sent before it is answered.
for (let i = 0; i < sent.length; i += 1) { await sent[i]; }
