/** Akamai EdgeGrid (EG1-HMAC-SHA256). */
package io.github.authdex.auth.edgegrid;
