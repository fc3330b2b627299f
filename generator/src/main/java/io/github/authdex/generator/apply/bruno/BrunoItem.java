package io.github.authdex.generator.apply.bruno;

import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.RequestPart;
import io.github.authdex.generator.apply.text.UnkeptFormException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file of a folder: a request, or what holds for a folder or for all. */
interface BrunoItem {
  /** Returns it as a request, if it is one. */
  Optional<RequestPart> request(boolean scripted);

  /** Returns where a folder, or the collection, says how it authenticates. */
  Optional<AuthSlot> slot();

  List<HeldText> held();

  /** Returns the variables that it speaks of. */
  Set<String> names();

  /** Returns whether a script of it may set a credential. */
  boolean isScripted();

  /** Tells {@code variables} of its own. */
  void note(Map<String, String> variables);

  String before();

  String after() throws UnkeptFormException;
}
