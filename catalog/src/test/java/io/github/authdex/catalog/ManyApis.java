package io.github.authdex.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * APIs that nobody has, as many as are wanted: 400 services on one suffix as those of a cloud, 200
 * below one host by path, the rest on hosts of their own, some by tenant and some below a path.
 */
final class ManyApis {
  static final int OF_ONE_CLOUD = 400;
  static final int ON_ONE_HOST = 200;

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String SEGMENT = "[A-Za-z0-9._~-]{1,128}";

  private ManyApis() {}

  static List<IndexedApi> of(int count) {
    List<IndexedApi> apis = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      apis.add(api("api" + i, url(i)));
    }
    return apis;
  }

  private static String url(int i) {
    if (i < OF_ONE_CLOUD) {
      return "https://service" + i + ".{region}.cloud.example";
    }
    if (i < OF_ONE_CLOUD + ON_ONE_HOST) {
      return "https://management.example/subscriptions/{subscription}/providers/Provider" + i;
    }
    return switch (i % 4) {
      case 0 -> "https://{tenant}.app" + i + ".example";
      case 1 -> "https://api.app" + i + ".example/v1";
      default -> "https://api.app" + i + ".example";
    };
  }

  /** Returns a URL of API {@code i} of any catalog that has it. */
  static String urlOf(int i) {
    return url(i)
            .replace("{region}", "eu-west-1")
            .replace("{subscription}", "0b1f6471-1bf0-4dda-aec3-cb9272f09590")
            .replace("{tenant}", "acme")
        + "/things/1?expand=all";
  }

  private static IndexedApi api(String id, String url) {
    List<IndexedServer.Variable> variables = new ArrayList<>();
    for (String name : List.of("region", "subscription", "tenant")) {
      if (url.contains("{" + name + "}")) {
        variables.add(
            new IndexedServer.Variable(
                name,
                "",
                name.equals("subscription") ? SEGMENT : LABEL,
                "",
                Optional.empty(),
                List.of(),
                Optional.empty()));
      }
    }
    return new IndexedApi(
        id,
        id,
        "cloud.example",
        List.of(),
        List.of(),
        "https://docs.example",
        new Support(Grade.SINGLE_SOURCE, Optional.empty()),
        List.of(),
        List.of(),
        List.of(new IndexedServer(url, "", "", variables)),
        Optional.empty());
  }
}
