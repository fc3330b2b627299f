package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.auth.credential.CredentialRole;
import java.util.List;

/**
 * One set of credentials that satisfies a scheme.
 *
 * @param name tells it from the scheme's other ways, empty if it is the only one
 * @param roles what the caller gives, in order
 * @param scopes whether the caller may choose scopes
 */
record Way(String name, List<CredentialRole> roles, boolean scopes) {}
