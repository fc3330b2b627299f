package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeCloudySecurity {
  static final AuthRequirement NEEDS_SIGV4 = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("sigv4", List.of())))));

  static final BoundScheme SIGV4 = new BoundScheme("sigv4", "", "", new SigV4Scheme("s3", "{region}", List.of(), true), OrderedMap.<String, String>of(Map.entry("accessKeyId", "accessKeyId"), Map.entry("secretAccessKey", "secretAccessKey"), Map.entry("sessionToken", "sessionToken")));

  static final List<Server> SERVERS = List.of(new Server("https://{region}.acme.example", "", "", OrderedMap.<String, ServerVariable>of(Map.entry("region", new ServerVariable("region", "Where the account lives.", Optional.of("eu"), List.of("eu", "us"), Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"), "")))));

  private AcmeCloudySecurity() {
  }
}
