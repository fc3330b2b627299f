/** Digests of the providers' OpenAPI documents: which operation takes which credentials. */
package io.github.authdex.catalog.digest;
