package io.github.authdex.generator.emit.curl;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import io.github.authdex.generator.emit.collection.VariableNames;
import io.github.authdex.model.AuthModel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the variables of a collection are called in the environment: credentials as everywhere in
 * Authdex, such as {@code ACME_TOKEN}, the others alike.
 */
final class ShellNames {
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

  /** What bash, curl, the loader, or another program would take for its own. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "(BASH|COMP|CURL|DYLD|GCONV|GLIBC|KRB5|LC|LD|MALLOC|OPENSSL|PROMPT|READLINE|RES|SSL)_.*"
              + "|GIT_(SSH|SSH_COMMAND|ASKPASS|EDITOR|PAGER|EXTERNAL_DIFF)|SSH_ASKPASS"
              + "|(NODE|JAVA_TOOL)_OPTIONS|NODE_PATH|.*_PROXY|[^_]*");

  private final Map<String, String> byKey = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final String prefix;

  private ShellNames(String prefix) {
    this.prefix = prefix;
  }

  static ShellNames of(AuthModel auth, List<EnvironmentVariable> variables) {
    ShellNames names = new ShellNames(new VariableNames(auth.id()).of("baseUrl"));
    VariableNames keys = new VariableNames(auth.id());
    Map<String, String> own = new LinkedHashMap<>();
    for (CredentialSpec spec : auth.credentials().values()) {
      own.put(keys.of(spec.name()), spec.env());
    }
    for (EnvironmentVariable variable : variables) {
      String said = own.getOrDefault(variable.key(), "");
      if (isFree(said) && names.taken.add(said)) {
        names.byKey.put(variable.key(), said);
      }
    }
    variables.forEach(variable -> names.of(variable.key()));
    return names;
  }

  /** Returns the name of the variable {@code key} of the collection. */
  String of(String key) {
    return byKey.computeIfAbsent(key, this::make);
  }

  /** Returns all names that were asked for. */
  List<String> all() {
    return List.copyOf(byKey.values());
  }

  /** Returns {@code text}, which speaks to a person, with the names of the environment in it. */
  String in(String text) {
    String said = text;
    for (Map.Entry<String, String> each : byKey.entrySet()) {
      said = said.replaceAll("\\b" + Pattern.quote(each.getKey()) + "\\b", each.getValue());
    }
    return said;
  }

  private String make(String key) {
    String snake = key.replaceFirst("^baseUrl", prefix);
    String upper = snake.toUpperCase(Locale.ROOT);
    String base = isFree(upper) ? upper : "API_" + upper;
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  /** Returns whether nothing but an API would call a variable {@code name}. */
  static boolean isFree(String name) {
    return NAME.matcher(name).matches() && !RESERVED.matcher(name).matches();
  }
}
