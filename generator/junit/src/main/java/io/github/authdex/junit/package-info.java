/**
 * Tests of JUnit 5 against the lab of an API; {@link AuthLab} is the door.
 *
 * <p>The lab checks each request as the API would, with throw-away credentials. A test that fails
 * tells what the lab found wrong.
 */
package io.github.authdex.junit;
