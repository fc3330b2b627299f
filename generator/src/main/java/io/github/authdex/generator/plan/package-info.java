/**
 * Decides which credential goes on which request; every emitter, the client and the lab ask here.
 */
package io.github.authdex.generator.plan;
