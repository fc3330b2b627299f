/** Collections of Postman, format 2.0 and 2.1. */
package io.github.authdex.generator.apply.postman;
