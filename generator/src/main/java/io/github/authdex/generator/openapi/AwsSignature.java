package io.github.authdex.generator.openapi;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes AWS Signature Version 4, which OpenAPI has no word for: documents call it an apiKey in
 * Authorization and say the rest in {@code x-amazon-apigateway-authtype} or in prose.
 */
final class AwsSignature {
  private static final String AUTHTYPE = "x-amazon-apigateway-authtype";
  private static final Pattern PROSE =
      Pattern.compile(
          "(?is).*(?:sig(?:nature)?[ _-]*(?:authorization[ _-]*)?v(?:ersion)?[ ._-]*4"
              + "|aws4-hmac-sha256).*");

  /** What stands before the domain of AWS: labels of the service, and perhaps a region. */
  private static final Pattern HOST =
      Pattern.compile(
          "https?://([^/]+)\\.(?:amazonaws\\.com(?:\\.cn)?|api\\.aws)(?::\\d+)?(?:/.*)?");

  private static final Pattern REGION =
      Pattern.compile(
          "(\\{[^}]*region[^}]*}|[a-z]{2,3}(?:-[a-z]+)+-\\d)$", Pattern.CASE_INSENSITIVE);

  /** Labels that choose an endpoint of a service and are no part of its name. */
  private static final Pattern VARIANT = Pattern.compile("\\.dualstack$|-fips$|\\{[^}]*}$|[.-]$");

  private static final Pattern INTEGRATION =
      Pattern.compile("arn:aws[a-z-]*:apigateway:([a-z0-9-]+):.*", Pattern.DOTALL);

  /** The region that services without regions sign for. */
  private static final String USUAL_REGION = "us-east-1";

  private final Place root;
  private final List<Server> servers;

  /**
   * @param servers the document's, which tell service and region
   */
  AwsSignature(Place root, List<Server> servers) {
    this.root = root;
    this.servers = servers;
  }

  /** Returns whether the apiKey scheme at {@code place} is meant. */
  static boolean isMeant(Place place) {
    String type = place.text(AUTHTYPE);
    return place.text("name").equalsIgnoreCase("authorization")
        && (type.equalsIgnoreCase("awsSigv4")
            || (type.isEmpty() && PROSE.matcher(place.text("description")).matches()));
  }

  /** Says what stays of a scheme that the gateway checks in another way. */
  static void tellOther(String name, Place place, DocumentFindings findings) {
    if (place.get(AUTHTYPE).exists() && !isMeant(place)) {
      findings.note(
          place,
          "security scheme \""
              + name
              + "\" is checked by the gateway as \""
              + place.text(AUTHTYPE)
              + "\"; its key is sent as it is",
          "scheme-gateway");
    }
  }

  /** Returns the scheme, for the service and region of the servers. */
  AuthScheme scheme(String name, Place place, DocumentFindings findings) {
    SigV4Scheme scheme =
        servers.stream()
            .flatMap(server -> ofHost(server.url()).stream())
            .findFirst()
            .orElseGet(() -> ofGateway(name, place, findings));
    findings.note(
        place,
        "security scheme \""
            + name
            + "\" is AWS Signature Version 4, service "
            + scheme.service()
            + ", region "
            + scheme.region(),
        "scheme-sigv4");
    return scheme;
  }

  private static Optional<SigV4Scheme> ofHost(String url) {
    Matcher host = HOST.matcher(url);
    if (!host.matches()) {
      return Optional.empty();
    }
    Matcher region = REGION.matcher(host.group(1));
    boolean regional = region.find();
    String service = service(regional ? host.group(1).substring(0, region.start()) : host.group(1));
    return service.isEmpty()
        ? Optional.empty()
        : Optional.of(scheme(service, regional ? region.group(1) : USUAL_REGION));
  }

  /** Returns the last label in front of the region: {@code ecr} of {@code api.ecr.}. */
  private static String service(String labels) {
    String rest = labels;
    for (Matcher variant = VARIANT.matcher(rest); variant.find(); variant = VARIANT.matcher(rest)) {
      rest = rest.substring(0, variant.start());
    }
    String service = rest.substring(rest.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return FieldNames.isToken(service) ? service : "";
  }

  /** A gateway under a domain of its own: its integrations name the region. */
  private SigV4Scheme ofGateway(String name, Place place, DocumentFindings findings) {
    Optional<String> region = integrationRegion();
    if (region.isEmpty()) {
      findings.warning(
          place,
          "the document does not say in which region \""
              + name
              + "\" signs; "
              + USUAL_REGION
              + " is assumed. Name it as the server variable \"region\" of an amazonaws.com host",
          "scheme-sigv4");
    }
    return scheme("execute-api", region.orElse(USUAL_REGION));
  }

  private Optional<String> integrationRegion() {
    return root.get("paths").members().stream()
        .flatMap(path -> path.members().stream())
        .map(operation -> operation.get("x-amazon-apigateway-integration").text("uri"))
        .map(INTEGRATION::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static SigV4Scheme scheme(String service, String region) {
    return new SigV4Scheme(service, region, List.of(), true);
  }
}
