/** Sends authenticated requests with Spring; {@link AuthSpring} is the door. */
package io.github.authdex.spring;
