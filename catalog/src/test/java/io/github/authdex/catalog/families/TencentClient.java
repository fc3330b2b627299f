package io.github.authdex.catalog.families;

import io.github.authdex.catalog.git.GitTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What Tencent Cloud's SDK for Python says of one version of a product.
 *
 * @param file of the client, below the package
 * @param name of its class, without {@code Client}
 * @param service what is signed
 * @param endpoint its host
 * @param version of the API
 * @param action an operation, one that reads if there is one; empty if there is none at all
 */
record TencentClient(
    String file, String name, String service, String endpoint, String version, String action) {
  private static final String PACKAGE = "tencentcloud/";
  private static final Pattern FILE = Pattern.compile(PACKAGE + "\\w+/v\\d+/\\w+_client\\.py");
  private static final Pattern NAME = Pattern.compile("class (\\w+)Client\\(AbstractClient\\)");
  private static final Pattern READS =
      Pattern.compile("self\\.call\\(\"((?:Describe|List|Get|Query)\\w*)\"");
  private static final Pattern CALLS = Pattern.compile("self\\.call\\(\"(\\w+)\"");

  /** Returns those in {@code sdk} by the services that are signed, the newest version last. */
  static Map<String, List<TencentClient>> all(GitTree sdk) throws IOException {
    Map<String, List<TencentClient>> clients = new TreeMap<>();
    for (String path : sdk.files(PACKAGE)) {
      if (FILE.matcher(path).matches()) {
        TencentClient client = read(path.substring(PACKAGE.length()), sdk.text(path));
        clients.computeIfAbsent(client.service, service -> new ArrayList<>()).add(client);
      }
    }
    return clients;
  }

  private static TencentClient read(String file, String text) {
    String reads = Texts.first(READS, text);
    return new TencentClient(
        file,
        Texts.first(NAME, text),
        field("service", text),
        field("endpoint", text),
        field("apiVersion", text),
        reads.isEmpty() ? Texts.first(CALLS, text) : reads);
  }

  private static String field(String name, String text) {
    return Texts.first(Pattern.compile("(?m)^    _" + name + " = '([^']*)'$"), text);
  }
}
