package io.github.authdex.auth;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a server's URL that differs by tenant, region or version (OpenAPI 3.1 §4.8.6).
 *
 * @param name as it stands between braces
 * @param description what to put there, or empty
 * @param defaultValue the value if the user gives none
 * @param allowed all values that exist; empty if any value of the pattern will do
 * @param pattern what a value looks like, matched whole
 * @param example a value that shows the form, or empty
 * @param from where the value comes from if the caller gives none and there is no default
 */
public record ServerVariable(
    String name,
    String description,
    Optional<String> defaultValue,
    List<String> allowed,
    Pattern pattern,
    String example,
    Optional<VariableSource> from) {
  /**
   * One host label: letters, digits and hyphens, so that a value can never change the host's owner.
   */
  public static final Pattern HOST_LABEL =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  /** One path segment without characters that would end it. */
  public static final Pattern PATH_SEGMENT = Pattern.compile("[A-Za-z0-9._~-]{1,128}");

  public ServerVariable {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(defaultValue, "defaultValue");
    Objects.requireNonNull(pattern, "pattern");
    Objects.requireNonNull(example, "example");
    Objects.requireNonNull(from, "from");
    allowed = List.copyOf(allowed);
  }

  /** Makes one whose value the caller alone knows. */
  public ServerVariable(
      String name,
      String description,
      Optional<String> defaultValue,
      List<String> allowed,
      Pattern pattern,
      String example) {
    this(name, description, defaultValue, allowed, pattern, example, Optional.empty());
  }

  /**
   * Returns whether {@code value} may stand in the URL's path, where a colon is a character like
   * others (RFC 3986 §3.3); in the host it would begin a port.
   */
  public boolean acceptsInPath(String value) {
    return accepts(value, "/?#@\\%");
  }

  /**
   * Returns whether {@code value} may stand anywhere in the URL. A dot segment, which would shorten
   * a path, may if the API itself lists it: S3's hosts have a dash or a dot between two parts.
   */
  public boolean accepts(String value) {
    return accepts(value, "/?#@\\%:");
  }

  private boolean accepts(String value, String ends) {
    boolean listed = allowed.contains(value);
    boolean known = allowed.isEmpty() || listed;
    boolean shortens = value.equals(".") || value.equals("..");
    return known && isHarmless(value, ends) && (listed || !shortens) && fits(value);
  }

  /** The two usual patterns need no regular expression, which a look-up of a URL would wait for. */
  private boolean fits(String value) {
    if (isLike(HOST_LABEL)) {
      return value.length() <= 63 && isMadeOf(value, "-") && hasWordsAtItsEnds(value);
    }
    if (isLike(PATH_SEGMENT)) {
      return value.length() <= 128 && isMadeOf(value, "._~-");
    }
    return pattern.matcher(value).matches();
  }

  private boolean isLike(Pattern usual) {
    return pattern.flags() == 0 && pattern.pattern().equals(usual.pattern());
  }

  private static boolean isMadeOf(String value, String signs) {
    for (int i = 0; i < value.length(); i++) {
      if (!isWord(value.charAt(i)) && signs.indexOf(value.charAt(i)) < 0) {
        return false;
      }
    }
    return !value.isEmpty();
  }

  private static boolean hasWordsAtItsEnds(String value) {
    return isWord(value.charAt(0)) && isWord(value.charAt(value.length() - 1));
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isHarmless(String value, String ends) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || ends.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns a builder of a host label without a default.
   *
   * @param name as it stands between braces
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** Collects what differs from the usual. */
  public static final class Builder {
    private final String name;
    private String description = "";
    private Optional<String> defaultValue = Optional.empty();
    private List<String> allowed = List.of();
    private Pattern pattern = HOST_LABEL;
    private String example = "";
    private Optional<VariableSource> from = Optional.empty();

    private Builder(String name) {
      this.name = name;
    }

    /** Sets what to put there. */
    public Builder description(String description) {
      this.description = description;
      return this;
    }

    /** Sets the value if the user gives none. */
    public Builder defaultValue(String defaultValue) {
      this.defaultValue = Optional.of(defaultValue);
      return this;
    }

    /** Sets all values that exist; empty if any value of the pattern will do. */
    public Builder allowed(List<String> allowed) {
      this.allowed = allowed;
      return this;
    }

    /** Sets what a value looks like, matched whole. */
    public Builder pattern(Pattern pattern) {
      this.pattern = pattern;
      return this;
    }

    /** Sets a value that shows the form. */
    public Builder example(String example) {
      this.example = example;
      return this;
    }

    /** Sets where the value comes from if the caller gives none. */
    public Builder from(VariableSource from) {
      this.from = Optional.of(from);
      return this;
    }

    /** Returns what was collected. */
    public ServerVariable build() {
      return new ServerVariable(name, description, defaultValue, allowed, pattern, example, from);
    }
  }
}
