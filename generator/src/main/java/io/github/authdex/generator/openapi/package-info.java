/**
 * OpenAPI documents in, models out. Security, servers and operations are read from the document's
 * own tree; swagger-parser reads schemas, one at a time, without resolving anything.
 */
package io.github.authdex.generator.openapi;
