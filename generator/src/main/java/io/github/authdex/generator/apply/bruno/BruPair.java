package io.github.authdex.generator.apply.bruno;

import io.github.authdex.generator.apply.bruno.BruFile.Pair;
import io.github.authdex.generator.apply.collection.HeldPlace;
import io.github.authdex.generator.apply.collection.HeldPlace.Sort;
import io.github.authdex.generator.apply.collection.HeldText;

/**
 * A pair of a block.
 *
 * @param file that it stands in
 * @param sort of the block
 * @param pair the name and the value
 */
record BruPair(BruFile file, Sort sort, Pair pair) implements HeldText {
  @Override
  public HeldPlace place() {
    return new HeldPlace(sort, pair.name());
  }

  @Override
  public String value() {
    return pair.value();
  }

  @Override
  public boolean isSent() {
    return pair.on();
  }

  @Override
  public void set(String value) {
    file.replace(pair.start(), pair.end(), value);
  }

  @Override
  public void remove() {
    file.replace(file.lineStart(pair.start()), file.nextLine(pair.end()), "");
  }
}
