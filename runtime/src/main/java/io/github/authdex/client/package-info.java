/** What emitted clients run on: calls, parameters, answers, and the choice of a credential. */
package io.github.authdex.client;
