package io.github.authdex.lab.sigv4;

import io.github.authdex.lab.message.FormFields;
import io.github.authdex.lab.message.ProofField;
import io.github.authdex.lab.message.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A signature as it arrived, in the header or in the query.
 *
 * @param algorithm such as {@code AWS4-HMAC-SHA256}
 * @param credential key id and scope
 * @param date X-Amz-Date
 * @param signedHeaders in lower case
 * @param signature in hexadecimal
 * @param expires the validity of a presigned URL in seconds; empty for a header
 */
record SigV4Proof(
    String algorithm,
    String credential,
    String date,
    List<String> signedHeaders,
    String signature,
    Optional<String> expires) {
  /** Reads what stands in the header behind {@code algorithm}. */
  static Optional<SigV4Proof> ofHeader(String algorithm, ReceivedRequest request, String text) {
    return ProofField.read(text, ',')
        .filter(
            field -> field.flaw(List.of("Credential", "SignedHeaders", "Signature"), "").isEmpty())
        .map(
            field ->
                new SigV4Proof(
                    algorithm,
                    field.value("Credential"),
                    request.header("X-Amz-Date"),
                    List.of(field.value("SignedHeaders").split(";", -1)),
                    field.value("Signature"),
                    Optional.empty()));
  }

  /** Reads what stands in the query, if it is a presigned URL. */
  static Optional<SigV4Proof> ofQuery(ReceivedRequest request) {
    Map<String, String> parameters = new LinkedHashMap<>();
    FormFields.parse(request.query())
        .forEach(field -> parameters.putIfAbsent(field.name(), field.value()));
    if (!parameters.containsKey("X-Amz-Signature")) {
      return Optional.empty();
    }
    return Optional.of(
        new SigV4Proof(
            parameters.getOrDefault("X-Amz-Algorithm", ""),
            parameters.getOrDefault("X-Amz-Credential", ""),
            parameters.getOrDefault("X-Amz-Date", ""),
            List.of(parameters.getOrDefault("X-Amz-SignedHeaders", "").split(";", -1)),
            parameters.get("X-Amz-Signature"),
            Optional.of(parameters.getOrDefault("X-Amz-Expires", ""))));
  }

  boolean isPresigned() {
    return expires.isPresent();
  }

  /** Returns the key's id, which stands in front of the scope. */
  String keyId() {
    int slash = credential.indexOf('/');
    return slash < 0 ? credential : credential.substring(0, slash);
  }

  /** Returns the credential scope. */
  String scope() {
    return credential.substring(Math.min(keyId().length() + 1, credential.length()));
  }

  String stringToSign(String canonical) {
    return String.join(
        "\n", algorithm, date, scope(), SigV4Key.hash(canonical.getBytes(StandardCharsets.UTF_8)));
  }
}
