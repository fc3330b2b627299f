/**
 * Credentials that a document implies and does not declare: those that it lists among the
 * parameters of operations. They become schemes, or are left out where a scheme sends them already.
 */
package io.github.authdex.generator.implied;
