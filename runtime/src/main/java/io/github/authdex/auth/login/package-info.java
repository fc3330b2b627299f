/** A person's consent, from the page that is opened to the token that is kept. */
package io.github.authdex.auth.login;
