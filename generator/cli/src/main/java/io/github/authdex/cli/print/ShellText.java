package io.github.authdex.cli.print;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text that a shell may read as commands ({@code . ./lab.env}): assignments of quoted values, and
 * nothing that a document could make into more (POSIX.1-2017, Shell Command Language, §2.2.2,
 * §8.3).
 */
public final class ShellText {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+,=-]+");

  /** Those that a shell, a loader or an interpreter obeys rather than hands on. */
  private static final Set<String> OBEYED =
      Set.of(
          "BASHOPTS",
          "CDPATH",
          "CLASSPATH",
          "EDITOR",
          "ENV",
          "FCEDIT",
          "FIGNORE",
          "FPATH",
          "GLOBIGNORE",
          "HISTFILE",
          "HOME",
          "IFS",
          "INPUTRC",
          "LANG",
          "LOGNAME",
          "MAIL",
          "MAILPATH",
          "MANPATH",
          "OLDPWD",
          "OPTARG",
          "OPTIND",
          "PAGER",
          "PATH",
          "PPID",
          "PROMPT_COMMAND",
          "PS0",
          "PS1",
          "PS2",
          "PS3",
          "PS4",
          "PWD",
          "SHELL",
          "SHELLOPTS",
          "TERM",
          "TMPDIR",
          "TZ",
          "UID",
          "USER",
          "VISUAL",
          "ZDOTDIR");

  private static final Pattern OBEYED_FAMILY =
      Pattern.compile(
          "(BASH|DYLD|LC|LD|ZSH)_.*"
              + "|(GIT|JAVA_TOOL|NODE|PERL5|RUBY|SSH|_JAVA|JDK_JAVA)_?(OPT(ION)?S?|ASKPASS|SSH|LIB|PATH)"
              + "|GIT_(SSH_COMMAND|EDITOR|PAGER|EXTERNAL_DIFF)|PYTHON(PATH|HOME|STARTUP)|(ALL|HTTPS?|NO)_PROXY");

  private ShellText() {}

  /** Returns whether a line may set {@code name} without changing what the shell itself does. */
  public static boolean isFree(String name) {
    return NAME.matcher(name).matches()
        && !OBEYED.contains(name)
        && !OBEYED_FAMILY.matcher(name).matches();
  }

  /** Returns {@code value} as one word of the shell, in quotes where it needs them. */
  public static String plain(String value) {
    return PLAIN.matcher(value).matches() ? value : quoted(value);
  }

  /** Returns {@code value} as one word of the shell, in quotes. */
  public static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }
}
