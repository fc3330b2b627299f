package io.github.authdex.generator.apply.bruno;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.generator.apply.bruno.BruFile.Block;
import io.github.authdex.generator.apply.bruno.BruFile.Pair;
import io.github.authdex.generator.apply.collection.AuthSlot;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;
import io.github.authdex.generator.apply.collection.StatedAuth;
import io.github.authdex.generator.apply.collection.StatedAuth.Manner;
import io.github.authdex.generator.emit.bruno.BruAuth;
import io.github.authdex.generator.emit.bruno.BrunoAuth;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The auth of a file. A request says it in the block of its method, a folder and the collection in
 * a block of their own; what it goes by is another block.
 *
 * @param file the file
 * @param method the block of the request's method; empty if it is no request
 */
record BruSlot(BruFile file, Optional<Block> method) implements AuthSlot {
  private Optional<Block> holder() {
    return method.or(() -> file.block("auth"));
  }

  private String key() {
    return method.isPresent() ? "auth" : "mode";
  }

  private String type() {
    return holder().flatMap(each -> file.pair(each, key())).map(Pair::value).orElse("");
  }

  @Override
  public StatedAuth stated() {
    String type = type();
    if (Set.of("", "none", "inherit").contains(type)) {
      return StatedAuth.NOTHING;
    }
    if (!BrunoSecrets.NAMES.containsKey(type)) {
      return new StatedAuth(Manner.STRANGE, type);
    }
    boolean filled =
        pairs(type).stream()
            .anyMatch(
                pair ->
                    !pair.value().isBlank()
                        && (BrunoSecrets.NAMES.get(type).contains(pair.name())
                            || BrunoSecrets.OPEN.contains(pair.name())));
    return new StatedAuth(filled ? Manner.SET : Manner.EMPTY, type);
  }

  private List<Pair> pairs(String type) {
    return file.block("auth:" + type).map(file::pairs).orElse(List.of());
  }

  private static JsonNode json(SchemeRendering rendering) {
    return rendering.auth().flatMap(BrunoAuth::of).orElseThrow();
  }

  @Override
  public String type(SchemeRendering rendering) {
    return rendering.auth().isEmpty() ? "" : json(rendering).path("type").asText();
  }

  @Override
  public void set(SchemeRendering rendering) {
    String type = type(rendering);
    String blocks = BruAuth.blocks(json(rendering)).stripTrailing();
    Optional<Block> present = file.block("auth:" + type);
    String begun = say(type);
    if (present.isPresent()) {
      file.replace(present.get().start(), present.get().end(), file.withBreaks(blocks));
    } else if (begun.isEmpty()) {
      int at = holder().orElseThrow().end();
      file.replace(at, at, file.withBreaks("\n\n" + blocks));
    } else {
      append(begun + "\n\n" + blocks + "\n");
    }
  }

  /** Says {@code type}; returns the block that does if there is none to say it in. */
  private String say(String type) {
    Optional<Block> holder = holder();
    if (holder.isEmpty()) {
      return "auth {\n  mode: " + type + "\n}";
    }
    Optional<Pair> pair = file.pair(holder.get(), key());
    if (pair.isPresent()) {
      file.replace(pair.get().start(), pair.get().end(), type);
    } else {
      int at = holder.get().to();
      file.replace(at, at, file.withBreaks("  " + key() + ": " + type + "\n"));
    }
    return "";
  }

  private void append(String lines) {
    int end = file.text().length();
    boolean broken = end == 0 || file.text().endsWith("\n");
    String gap = end == 0 ? "" : broken ? "\n" : "\n\n";
    file.replace(end, end, file.withBreaks(gap + lines));
  }

  @Override
  public void setNone() {
    if (!type().isEmpty() && !type().equals("none")) {
      say("none");
    }
  }

  @Override
  public void inherit() {
    if (method.isPresent() && !type().equals("inherit")) {
      say("inherit");
    }
  }

  @Override
  public List<HeldText> secrets() {
    Set<String> names = BrunoSecrets.NAMES.getOrDefault(type(), Set.of());
    return pairs(type()).stream()
        .filter(pair -> names.contains(pair.name()))
        .<HeldText>map(pair -> new BruPair(file, Sort.AUTH, pair))
        .toList();
  }
}
