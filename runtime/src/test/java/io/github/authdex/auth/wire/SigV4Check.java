package io.github.authdex.auth.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Makes the signature of AWS Signature Version 4 once more. */
final class SigV4Check {
  private SigV4Check() {}

  /** Returns the signature that {@code request} should carry. */
  static String signature(OriginView request, String secret, boolean s3) {
    String scope = request.authorization("Credential").replaceFirst("^[^/]*/", "");
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            request.arrived().first("X-Amz-Date"),
            scope,
            Hmac.hexDigest("SHA-256", canonicalRequest(request, s3)));
    byte[] key = ("AWS4" + secret).getBytes(UTF_8);
    for (String part : scope.split("/", -1)) {
      key = Hmac.of("HmacSHA256", key, part);
    }
    return HexFormat.of().formatHex(Hmac.of("HmacSHA256", key, toSign));
  }

  private static String canonicalRequest(OriginView request, boolean s3) {
    String names = request.authorization("SignedHeaders");
    StringBuilder fields = new StringBuilder();
    for (String name : names.split(";", -1)) {
      String values =
          request.all(name).stream()
              .map(value -> value.strip().replaceAll("[ \t]+", " "))
              .collect(Collectors.joining(","));
      fields.append(name).append(':').append(values).append('\n');
    }
    return String.join(
        "\n",
        request.method(),
        s3 ? encodedOnce(request.path()) : encodedTwice(request.path()),
        Percent.parameters(request.query()).stream()
            .map(pair -> Percent.encode(pair[0]) + "\u0000" + Percent.encode(pair[1]))
            .sorted()
            .map(pair -> pair.replace('\u0000', '='))
            .collect(Collectors.joining("&")),
        fields,
        names,
        Hmac.hexDigest("SHA-256", request.arrived().octets()));
  }

  private static String encodedOnce(String path) {
    return segments(path, segment -> Percent.encode(Percent.decode(segment)));
  }

  private static String encodedTwice(String path) {
    List<String> kept = new ArrayList<>();
    String[] segments = path.substring(1).split("/", -1);
    for (String segment : segments) {
      if (segment.equals("..") && !kept.isEmpty()) {
        kept.remove(kept.size() - 1);
      } else if (!List.of("", ".", "..").contains(segment)) {
        kept.add(segment);
      }
    }
    boolean open = path.endsWith("/") && !kept.isEmpty(); // As the SDKs do: not behind "/a/.".
    return segments("/" + String.join("/", kept) + (open ? "/" : ""), Percent::encode);
  }

  private static String segments(String path, UnaryOperator<String> encoding) {
    return Arrays.stream(path.split("/", -1)).map(encoding).collect(Collectors.joining("/"));
  }
}
