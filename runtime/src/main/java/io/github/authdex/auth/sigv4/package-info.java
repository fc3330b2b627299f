/** AWS Signature Version 4, or 4a where there is a set of regions. */
package io.github.authdex.auth.sigv4;
