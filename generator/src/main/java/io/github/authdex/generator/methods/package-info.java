/** An API with an operation for each way to authenticate, to learn and to test a tool by. */
package io.github.authdex.generator.methods;
