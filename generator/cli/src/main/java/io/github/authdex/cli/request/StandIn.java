package io.github.authdex.cli.request;

import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerValues;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.catalog.Preset;
import io.github.authdex.cli.console.InputException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The URL of a call while a token is still to tell a variable of its server: an example stands
 * there until then, and nothing is sent to it.
 *
 * @param values those that are known
 */
public record StandIn(ServerValues values) {
  /** Returns the stand-in for a call to {@code server} with {@code given} values. */
  public static StandIn of(Server server, Map<String, String> given) {
    return new StandIn(new ServerValues(server, given));
  }

  /** Returns whether something is still to be told. */
  public boolean isNeeded() {
    return !values.open().isEmpty();
  }

  /** Returns whether all that is still to be told can be asked without a person. */
  boolean isAsked() {
    return values.open().stream().flatMap(v -> v.from().stream()).allMatch(VariableSource::isAsked);
  }

  /** Returns whether it stands for a variable that has no default either. */
  public boolean lacksValue() {
    return values.open().stream().anyMatch(variable -> variable.defaultValue().isEmpty());
  }

  /** Returns whether each variable has a value, or an example until it is told. */
  boolean isComplete() {
    return values.server().variables().values().stream()
        .allMatch(
            variable ->
                values.given().containsKey(variable.name())
                    || variable.defaultValue().isPresent()
                    || (variable.from().isPresent() && !variable.example().isEmpty()));
  }

  /** Returns the server's URL with examples. */
  URI base() {
    Map<String, String> filled = new LinkedHashMap<>(values.given());
    for (ServerVariable variable : values.open()) {
      if (!variable.example().isEmpty()) {
        filled.put(variable.name(), variable.example());
      }
    }
    return values.server().resolve(filled);
  }

  /** Returns {@code url}, which is below the examples, where {@code preset} goes. */
  public URI moved(URI url, Preset preset) {
    return URI.create(preset.baseUrl() + url.toString().substring(base().toString().length()));
  }

  /** Returns what to give by hand, and what would tell it: {@code why} no token does. */
  public InputException refusal(String why) {
    List<ServerVariable> open = values.open();
    String names =
        open.stream()
            .map(variable -> "--var " + variable.name() + "=VALUE")
            .collect(Collectors.joining(" "));
    String sources =
        open.stream()
            .map(ServerVariable::from)
            .flatMap(Optional::stream)
            .map(VariableSource::words)
            .distinct()
            .collect(Collectors.joining("; "));
    return new InputException(
        "Expected " + names + ", or a whole URL: " + sources + ", but " + why);
  }
}
