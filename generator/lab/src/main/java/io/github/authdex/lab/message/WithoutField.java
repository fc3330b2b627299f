package io.github.authdex.lab.message;

import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.message.Body;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes a signature out of a request, which gives the request as it was signed. */
public final class WithoutField {
  private WithoutField() {}

  /** Returns {@code request} without what stands at {@code place}, all else byte for byte. */
  public static ReceivedRequest of(ReceivedRequest request, WirePlace place) {
    return switch (place.in()) {
      case HEADER -> withoutHeader(request, place);
      case QUERY -> withoutParameter(request, place.name());
      case BODY -> withoutBodyField(request, place.name());
      case COOKIE, PATH -> request;
    };
  }

  private static ReceivedRequest withoutHeader(ReceivedRequest request, WirePlace place) {
    List<NamedValue> headers =
        request.headers().stream()
            .filter(header -> !header.name().equalsIgnoreCase(place.name()))
            .toList();
    return copy(request, request.query(), request.target(), headers, request.body());
  }

  private static ReceivedRequest withoutParameter(ReceivedRequest request, String name) {
    String query = without(request.query(), name);
    String target = request.targetPath() + (query.isEmpty() ? "" : "?" + query);
    return copy(request, query, target, request.headers(), request.body());
  }

  private static ReceivedRequest withoutBodyField(ReceivedRequest request, String name) {
    boolean form = request.mediaType().equals("application/x-www-form-urlencoded");
    String text = form ? without(request.text(), name) : withoutMember(request.text(), name);
    Body body = Body.of(text.getBytes(StandardCharsets.UTF_8));
    return copy(request, request.query(), request.target(), request.headers(), body);
  }

  private static String without(String pairs, String name) {
    return Arrays.stream(pairs.split("&", -1))
        .filter(pair -> !UriText.text(pair.split("=", 2)[0]).equals(name))
        .collect(Collectors.joining("&"));
  }

  /** Cuts the member out as text: a signature is a string without quotes in it. */
  private static String withoutMember(String json, String name) {
    String member = "\"" + Pattern.quote(name) + "\"\\s*:\\s*\"[^\"]*\"";
    return json.replaceFirst("\\s*,\\s*" + member + "|" + member + "\\s*,?\\s*", "");
  }

  private static ReceivedRequest copy(
      ReceivedRequest request, String query, String target, List<NamedValue> headers, Body body) {
    return new ReceivedRequest(
        request.method(),
        request.host(),
        request.path(),
        query,
        headers,
        body,
        request.pathValues(),
        target,
        request.arrival());
  }
}
