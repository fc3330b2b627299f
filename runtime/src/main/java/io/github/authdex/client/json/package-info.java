/** Turns JSON and XML into records and back, for emitted clients; on jackson-core and the JDK. */
package io.github.authdex.client.json;
