/**
 * Insomnia: a collection of format 5 ({@code collection.insomnia.rest/5.0}), which the application
 * imports. Nothing that runs without a person can be had for tests, so that its files are checked
 * by the shape that its import takes and by its template engine, and no request has been sent by
 * it.
 */
package io.github.authdex.generator.emit.insomnia;
