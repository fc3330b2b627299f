package io.github.authdex.generator.apply.collection;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.generator.apply.text.UnkeptFormException;
import io.github.authdex.generator.emit.collection.CollectionTool;
import io.github.authdex.generator.emit.collection.EnvironmentVariable;
import java.util.List;
import java.util.Map;

/** A collection that somebody made, in the form of one tool. */
public interface AuthoredCollection {
  /** Returns what the collection is for. */
  CollectionTool tool();

  /** Returns the collection itself, as the outermost folder. */
  FolderPart root();

  /** Returns what its own variables hold, by name. */
  Map<String, String> variables();

  /** Returns how variables are referred to. */
  VariableSyntax syntax();

  /**
   * Returns an environment in the tool's own form, or plain where it has none of its own.
   *
   * @param name what people call it
   * @param secrets what each secret variable holds; empty where it has to be filled in
   * @param others what is not secret
   */
  default String environment(
      String name, Map<String, Secret> secrets, List<EnvironmentVariable> others) {
    return PlainEnvironment.of(secrets, others);
  }

  /**
   * Declares {@code variable}, which is not secret, unless it is declared already. Where variables
   * belong into an environment, of which there may be several, the report alone says that it is to
   * be filled in, and with what.
   */
  default void declare(EnvironmentVariable variable) {}

  /**
   * Returns its files, changed or not.
   *
   * @throws UnkeptFormException if the form of one could not be kept
   */
  List<TextFile> files() throws UnkeptFormException;

  /**
   * A file of a collection.
   *
   * @param path as the user named it, or below the folder that the user named
   * @param before its text as it was, with a byte order mark if it has one
   * @param after its text as it is now
   */
  record TextFile(String path, String before, String after) {
    /** Returns whether something in it changed. */
    public boolean isChanged() {
      return !before.equals(after);
    }

    /** Hides the text, which may hold credentials. */
    @Override
    public String toString() {
      return path;
    }
  }
}
