/** Log in with one request and carry what it returns. */
package io.github.authdex.auth.session;
