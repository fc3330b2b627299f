/** NTLM version 2 (MS-NLMP): authenticates one connection. */
package io.github.authdex.auth.ntlm;
