/** HTTP Basic (RFC 7617): user-id and password in UTF-8. */
package io.github.authdex.auth.basic;
