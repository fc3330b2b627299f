/** Turns JSON text into records and back, for emitted clients; on jackson-core alone. */
package io.github.authdex.client.json;
