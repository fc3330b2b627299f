/**
 * An API's authentication as mappings of WireMock, for kinds whose proof is the same each time;
 * {@link WireMockStubs} is the door.
 */
package io.github.authdex.generator.emit.wiremock;
