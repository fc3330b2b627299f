/** Sends authenticated requests with OkHttp; {@link AuthOkHttp} is the door. */
package io.github.authdex.okhttp;
