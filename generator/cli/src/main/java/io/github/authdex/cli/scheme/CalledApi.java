package io.github.authdex.cli.scheme;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import io.github.authdex.catalog.ApiSchemes;
import io.github.authdex.model.ApiModel;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is called: a URL of an API.
 *
 * @param model the API
 * @param server which of its servers the URL is on
 * @param variables values for the variables of the server
 * @param url where the request goes
 * @param requirement what it needs
 * @param entry the id of the catalog's entry, if that is where the API was found
 */
public record CalledApi(
    ApiModel model,
    Server server,
    Map<String, String> variables,
    URI url,
    AuthRequirement requirement,
    Optional<String> entry) {

  /** Returns the API's name for people. */
  public String title() {
    return model.title();
  }

  /** Returns the header fields in which the schemes of the requirement put their proof. */
  public List<String> credentialHeaders() {
    return requirement.alternatives().stream()
        .flatMap(alternative -> alternative.names().stream())
        .map(model.auth().schemes()::get)
        .filter(Objects::nonNull)
        .flatMap(bound -> SchemePlace.of(bound).flatMap(SchemePlace::header).stream())
        .toList();
  }

  /** Returns the same on {@code server}, of whose variables {@code known} have values. */
  public CalledApi with(Server server, Map<String, String> known) {
    return new CalledApi(model, server, known, url, requirement, entry);
  }

  public ApiSchemes schemes() {
    return new ApiSchemes(model.auth().schemes(), model.auth().credentials());
  }
}
