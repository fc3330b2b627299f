package io.github.authdex.generator.cli;

import io.github.authdex.auth.Credentials;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Match;
import io.github.authdex.generator.Authdex;
import io.github.authdex.generator.lab.Lab;
import io.github.authdex.generator.lab.LabOptions;
import io.github.authdex.generator.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Where a call goes: to the API itself, or to its lab. */
final class Target implements AutoCloseable {
  private final ApiModel model;
  private final Optional<Lab> lab;

  private Target(ApiModel model, Optional<Lab> lab) {
    this.model = model;
    this.lab = lab;
  }

  static Target real(Catalog catalog, Match match) {
    return new Target(model(catalog, match), Optional.empty());
  }

  static Target lab(Catalog catalog, Match match) throws IOException {
    ApiModel model = model(catalog, match);
    return new Target(
        model, Optional.of(Lab.start(model, LabOptions.STANDARD.withVariables(match.variables()))));
  }

  private static ApiModel model(Catalog catalog, Match match) {
    return Authdex.of(catalog).api(match.api().id()).model();
  }

  ApiModel model() {
    return model;
  }

  /** Returns the lab's own credentials, or else those of the caller. */
  Credentials credentials(Callable<Credentials> callers) throws Exception {
    return lab.isPresent() ? lab.get().credentials() : callers.call();
  }

  /** Returns where {@code address} of the API lies at this target. */
  URI move(URI address) {
    return lab.map(running -> running.endpoints().apply(address)).orElse(address);
  }

  @Override
  public void close() {
    lab.ifPresent(Lab::close);
  }
}
