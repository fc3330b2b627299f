/** Sends authenticated requests with Apache HttpClient 5; {@link AuthApache} is the door. */
package io.github.authdex.apache;
