package io.github.authdex.catalog.families;

import io.github.authdex.catalog.git.GitTree;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the protocol buffers of Yandex Cloud's API say of one service of a package.
 *
 * @param file that defines it
 * @param call its first call by REST as it is written there, one that reads if there is one; empty
 *     if it has gRPC alone
 */
record YandexService(String file, String call) {
  private static final YandexService UNKNOWN = new YandexService("", "");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern SERVICE = Pattern.compile("(?m)^service (\\w+) \\{");
  private static final Pattern GETS = Pattern.compile("get: \"/[^\"]*\"");
  private static final Pattern CALLS =
      Pattern.compile("(?:get|post|put|patch|delete): \"/[^\"]*\"");

  /** Returns those in {@code api} by their whole names. */
  static Map<String, YandexService> all(GitTree api) throws IOException {
    Map<String, YandexService> services = new LinkedHashMap<>();
    for (String file : api.files("yandex/cloud/")) {
      if (file.endsWith("_service.proto")) {
        add(file, api.text(file), services);
      }
    }
    return services;
  }

  /** Returns the service {@code name}, or one of which nothing is known. */
  static YandexService of(Map<String, YandexService> services, String name) {
    return services.getOrDefault(name, UNKNOWN);
  }

  private static void add(String file, String text, Map<String, YandexService> services) {
    String[] parts = SERVICE.split(text, -1);
    Matcher name = SERVICE.matcher(text);
    for (int i = 1; name.find(); i++) {
      String gets = Texts.first(GETS, parts[i]);
      String call = gets.isEmpty() ? Texts.first(CALLS, parts[i]) : gets;
      services.put(Texts.first(PACKAGE, text) + "." + name.group(1), new YandexService(file, call));
    }
  }
}
