/** Atlassian's service-to-service protocol: a short-lived JWT with the issuer's key id. */
package io.github.authdex.auth.asap;
