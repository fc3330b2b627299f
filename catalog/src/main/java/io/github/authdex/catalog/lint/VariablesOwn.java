package io.github.authdex.catalog.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A credential has an environment variable of its own, and never one of the machine's. */
final class VariablesOwn implements Rule {
  private static final Set<String> MACHINE =
      Set.of(
          "CLASSPATH",
          "DISPLAY",
          "EDITOR",
          "HOME",
          "HOSTNAME",
          "HTTPS_PROXY",
          "HTTP_PROXY",
          "JAVA_HOME",
          "JAVA_TOOL_OPTIONS",
          "LANG",
          "LD_LIBRARY_PATH",
          "LD_PRELOAD",
          "LOGNAME",
          "MAIL",
          "NO_PROXY",
          "OLDPWD",
          "PATH",
          "PWD",
          "SHELL",
          "SSH_AUTH_SOCK",
          "TEMP",
          "TERM",
          "TMP",
          "TMPDIR",
          "TOKEN",
          "API_KEY",
          "PASSWORD",
          "SECRET",
          "USER",
          "USERNAME");

  @Override
  public String id() {
    return "variables-own";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Map<String, String> owners = undeclared(entry);
    for (EntryPlace credential : entry.root().child("credentials").children()) {
      String variable = entry.credentialVariables().get(credential.name());
      String owner = owners.putIfAbsent(variable, credential.name());
      EntryPlace at = credential.has("env") ? credential.child("env") : credential;
      if (owner != null) {
        report.error(
            at,
            "the variable "
                + variable
                + " is that of the credential \""
                + owner
                + "\" too; give each its own");
      } else if (MACHINE.contains(variable)) {
        report.error(
            at,
            "the variable "
                + variable
                + " belongs to the machine or to anybody; name the API in it");
      }
    }
  }

  /** A role may name what nothing declares, such as a token that was got elsewhere. */
  private static Map<String, String> undeclared(EntryTree entry) {
    EntryPlace declared = entry.root().child("credentials");
    Map<String, String> owners = new HashMap<>();
    entry
        .credentialVariables()
        .forEach(
            (name, variable) -> {
              if (!declared.has(name)) {
                owners.put(variable, name);
              }
            });
    return owners;
  }
}
