/**
 * What finds flaws in entries: the schema for their shape, and one class a rule for the rest. A
 * rule is listed in {@link io.github.authdex.catalog.lint.Rules} and has a folder of cases in the
 * tests.
 */
package io.github.authdex.catalog.lint;
