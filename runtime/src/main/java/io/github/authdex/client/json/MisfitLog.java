package io.github.authdex.client.json;

import java.util.function.Consumer;

/** Tells the misfits of one text to the log, if nobody else asks for them. */
final class MisfitLog implements Consumer<Misfit> {
  private static final System.Logger LOG = System.getLogger("io.github.authdex.client.json");

  /** As many as help to see the pattern. */
  private static final int MAX_TOLD = 5;

  private int count;

  @Override
  public void accept(Misfit misfit) {
    count++;
    if (count <= MAX_TOLD) {
      LOG.log(System.Logger.Level.WARNING, misfit);
    }
  }

  /** Says how many were not told one by one. */
  void end() {
    if (count > MAX_TOLD) {
      LOG.log(
          System.Logger.Level.WARNING,
          (count - MAX_TOLD) + " more values of this JSON have another form than expected");
    }
  }
}
