package io.github.authdex.generator.apply;

import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.generator.apply.Recognition.Known;
import io.github.authdex.generator.apply.Recognition.Unknown;
import io.github.authdex.generator.apply.collection.RequestPart;
import io.github.authdex.generator.apply.collection.VariableSyntax;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says whose a request is, by its URL. A credential goes where this says, so that it takes nothing
 * for granted: a host that a variable without value stands in, http, a name in front of the host,
 * and a URL whose parts say something else than its text are nobody's.
 */
final class Recognizer {
  private final Catalog catalog;
  private final VariableSyntax syntax;
  private final Map<String, String> values;
  private final Optional<IndexedApi> vouched;

  /**
   * @param values of the variables that URLs refer to
   * @param vouched the API that the person says requests are of whose URL does not tell
   */
  Recognizer(
      Catalog catalog,
      VariableSyntax syntax,
      Map<String, String> values,
      Optional<IndexedApi> vouched) {
    this.catalog = catalog;
    this.syntax = syntax;
    this.values = values;
    this.vouched = vouched;
  }

  Recognition of(RequestPart request) {
    List<Recognition> all = new ArrayList<>();
    for (String url : request.urls()) {
      all.add(of(url));
    }
    for (Recognition each : all) {
      if (each instanceof Unknown) {
        return each;
      }
      if (!sameServer((Known) each, (Known) all.get(0))) {
        return new Unknown("its URL says one thing as text and another in its parts");
      }
    }
    return all.get(0);
  }

  private static boolean sameServer(Known one, Known other) {
    return one.match().api().id().equals(other.match().api().id())
        && one.match().server().equals(other.match().server())
        && one.match().variables().equals(other.match().variables());
  }

  private Recognition of(String template) {
    RequestUrlText url = RequestUrlText.of(syntax.fill(template, values).strip(), syntax);
    Optional<String> open = url.openVariable();
    if (open.isPresent()) {
      return vouched
          .filter(api -> url.isOpenAlone())
          .<Recognition>map(api -> new Known(onFirstServer(api, url.path())))
          .orElseGet(
              () -> new Unknown("its host is the variable " + open.get() + " without value"));
    }
    if (url.scheme().isEmpty()) {
      return new Unknown("its URL has no https:// in front, so that tools may send it by http");
    }
    List<ApiMatch> found = catalog.find(url.plain());
    Optional<ApiMatch> match =
        found.stream()
            .filter(each -> vouched.isEmpty() || each.api().id().equals(vouched.get().id()))
            .findFirst()
            .or(() -> found.stream().findFirst())
            .or(() -> vouched.flatMap(api -> onOpenHost(api, url.plain())));
    return match.<Recognition>map(Known::new).orElseGet(() -> new Unknown(url.doubt()));
  }

  private ApiMatch onFirstServer(IndexedApi api, String path) {
    return new ApiMatch(api, catalog.entry(api.id()).servers().get(0), Map.of(), path);
  }

  private Optional<ApiMatch> onOpenHost(IndexedApi api, String url) {
    try {
      return catalog.find(api, URI.create(url.replace("{", "%7B").replace("}", "%7D")));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // What is no URL is nobody's.
    }
  }
}
