/**
 * OpenAPI documents in, models out. Security, servers and names are read from the document's own
 * tree; swagger-parser reads schemas and parameters, one at a time, without resolving anything.
 */
package io.github.authdex.generator.openapi;
