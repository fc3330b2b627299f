/**
 * OpenAPI Overlay documents, 1.0 and 1.1: read strictly, applied to any document, and made of what
 * the catalog knows of an API's security.
 */
package io.github.authdex.generator.overlay;
