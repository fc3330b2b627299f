/** Sends the authenticated requests of Feign; {@link AuthFeign} is the door. */
package io.github.authdex.feign;
