/**
 * A provider's own signature, as data: what is signed, with which key and digest, in which
 * encoding, placed where.
 */
package io.github.authdex.auth.signature;
