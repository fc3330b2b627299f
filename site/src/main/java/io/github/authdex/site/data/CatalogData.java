package io.github.authdex.site.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.IndexedServer;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.view.SiteContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the JSON API says of the whole catalog: the list of all, and those at each host. */
public final class CatalogData {
  private static final String LICENSE = "https://creativecommons.org/publicdomain/zero/1.0/";

  private final Catalog catalog;
  private final SiteContext site;

  private CatalogData(Catalog catalog, SiteContext site) {
    this.catalog = catalog;
    this.site = site;
  }

  /** Returns the files of {@code catalog} but for those of each API. */
  public static List<SiteFile> of(Catalog catalog, SiteContext site) {
    CatalogData data = new CatalogData(catalog, site);
    List<SiteFile> files = new ArrayList<>();
    files.add(data.index());
    data.hosts().forEach((host, apis) -> files.add(data.host(host, apis)));
    files.add(openApi(data.server()));
    files.add(schema());
    return files;
  }

  private SiteFile index() {
    ObjectNode index = JsonNodeFactory.instance.objectNode();
    index.put("day", site.day().toString()).put("license", LICENSE);
    index.put("count", catalog.list().size());
    ArrayNode apis = index.putArray("apis");
    catalog.list().forEach(api -> apis.add(ApiData.line(api, site)));
    return SiteFile.text(ApiData.FOLDER + "index.json", index + "\n");
  }

  /**
   * A host with variables has no file: what stands in their place is not known. Nor has one that no
   * file could be called by everywhere.
   */
  private Map<String, List<IndexedApi>> hosts() {
    Map<String, List<IndexedApi>> hosts = new TreeMap<>();
    for (IndexedApi api : catalog.list()) {
      api.servers().stream()
          .map(IndexedServer::url)
          .filter(url -> url.indexOf('{') < 0)
          .map(url -> String.valueOf(URI.create(url).getHost()).toLowerCase(Locale.ROOT))
          .filter(host -> host.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+"))
          .distinct()
          .forEach(host -> hosts.computeIfAbsent(host, each -> new ArrayList<>()).add(api));
    }
    return hosts;
  }

  private SiteFile host(String host, List<IndexedApi> apis) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("host", host);
    ArrayNode lines = data.putArray("apis");
    for (IndexedApi api : apis) {
      ObjectNode line = ApiData.line(api, site);
      ArrayNode servers = line.putArray("servers");
      api.servers().stream()
          .map(IndexedServer::url)
          .filter(url -> url.toLowerCase(Locale.ROOT).contains("://" + host))
          .forEach(servers::add);
      ArrayNode alternatives = line.putArray("alternatives");
      api.alternatives().forEach(alternatives::add);
      lines.add(line);
    }
    return SiteFile.text(ApiData.FOLDER + "hosts/" + host + ".json", JsonPrinter.of(data));
  }

  private String server() {
    String address = site.address(ApiData.FOLDER);
    return address.isEmpty() ? "/" + ApiData.FOLDER : address;
  }

  private static SiteFile openApi(String server) {
    String text = text(CatalogData.class, "openapi.json");
    return SiteFile.text(
        ApiData.FOLDER + "openapi.json", text.replace("{address}", server.replaceFirst("/$", "")));
  }

  private static SiteFile schema() {
    String name = "entry.schema.json";
    return SiteFile.text(ApiData.FOLDER + name, text(Catalog.class, name));
  }

  private static String text(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It lies in the class's own library.
    }
  }
}
