package io.github.authdex.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.IndexedServer;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.lab.testing.Upwards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's script finds what the catalog does. */
final class HostIndexTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of each API so many servers are tried, and of the families' services one in so many. */
  private static final int SERVERS = 2;

  private static final int SERVICES = 10;

  @Test
  void aBrowserFindsTheApiOfAnAddressAsTheCatalogDoes(@TempDir Path folder) throws Exception {
    Catalog catalog = Catalog.bundled();
    List<String> addresses = addresses(catalog);
    // A module of Node's must be called so.
    Files.copy(
        Upwards.find("src/main/resources/io/github/authdex/site/assets/hosts.js"),
        folder.resolve("hosts.mjs"));
    ObjectNode input = JSON.createObjectNode().put("assets", folder.toString());
    input.set("servers", JSON.readTree(HostIndex.of(catalog).text()));
    addresses.forEach(input.putArray("addresses")::add);

    JsonNode found =
        JSON.readTree(
            NodeTools.of("browser").print("find-hosts.mjs", JSON.writeValueAsString(input), 120));

    assertThat(addresses).hasSizeGreaterThan(1000);
    List<String> differ = new ArrayList<>();
    for (int i = 0; i < addresses.size(); i++) {
      List<String> expected =
          catalog.find(addresses.get(i)).stream().map(ApiMatch::api).map(IndexedApi::id).toList();
      List<String> ids = new ArrayList<>();
      found.get(i).forEach(id -> ids.add(id.asText()));
      boolean same = ids.stream().sorted().toList().equals(expected.stream().sorted().toList());
      if (!same) {
        differ.add(addresses.get(i) + " is " + expected + " but was " + ids);
      }
    }
    assertThat(differ).isEmpty();
  }

  private static List<String> addresses(Catalog catalog) {
    List<String> addresses = new ArrayList<>();
    List<IndexedApi> apis = catalog.list();
    for (int i = 0; i < apis.size(); i++) {
      boolean tried = apis.get(i).family().isEmpty() || i % SERVICES == 0;
      apis.get(i).servers().stream()
          .limit(tried ? SERVERS : 0)
          .map(HostIndexTest::address)
          .filter(address -> address.indexOf('{') < 0)
          .forEach(addresses::add);
    }
    addresses.add("https://nobody.example/v1");
    addresses.add("https://api.stripe.com.evil.example/v1");
    return addresses;
  }

  private static String address(IndexedServer server) {
    String url = server.url();
    for (IndexedServer.Variable variable : server.variables()) {
      String value =
          variable
              .defaultValue()
              .filter(each -> !each.isEmpty())
              .orElseGet(
                  () ->
                      variable.allowed().isEmpty()
                          ? variable.example()
                          : variable.allowed().get(0));
      url = value.isEmpty() ? url : url.replace("{" + variable.name() + "}", value);
    }
    return url + "/some/path?q=1";
  }
}
