package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.internal.json.ServerJson;
import java.net.ProtocolException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server says of a token (RFC 7662 §2.2).
 *
 * @param active whether it counts now; of one that does not the rest is empty
 * @param scope what it allows, as the server writes it
 * @param clientId the client that it was issued to
 * @param username who consented, in words for a person
 * @param subject who consented, as an identifier
 * @param audience where it counts
 * @param expires when it ends
 */
public record Introspection(
    boolean active,
    Optional<String> scope,
    Optional<String> clientId,
    Optional<String> username,
    Optional<String> subject,
    List<String> audience,
    Optional<Instant> expires) {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  public Introspection {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(username, "username");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(expires, "expires");
    audience = List.copyOf(audience);
  }

  static Introspection of(ServerJson answer) throws ProtocolException {
    String active =
        answer
            .text("/active")
            .orElseThrow(
                () ->
                    new ProtocolException(
                        "Expected active in the answer of an introspection endpoint (RFC 7662"
                            + " §2.2)"));
    return active.equals("true")
        ? new Introspection(
            true,
            answer.text("/scope"),
            answer.text("/client_id"),
            answer.text("/username"),
            answer.text("/sub"),
            answer.texts("/aud").orElseGet(() -> answer.text("/aud").stream().toList()),
            answer
                .text("/exp")
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text))))
        : new Introspection(
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
  }
}
