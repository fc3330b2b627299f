package io.github.authdex.lab.console;

import io.github.authdex.lab.check.ThrowawayValues;
import io.github.authdex.lab.token.TokenLedger;
import java.util.Map;

/** An API whose requests a journal keeps, and what it must not show of them. */
public final class JournalSource {
  /** What is for no API. */
  public static final JournalSource NONE =
      new JournalSource("", new ThrowawayValues(Map.of()), new TokenLedger());

  private final String api;
  private final ShownText shown;
  private final TokenLedger ledger;

  /**
   * @param api its id
   * @param held what is hidden, and what the {@code ledger} knows
   */
  public JournalSource(String api, ThrowawayValues held, TokenLedger ledger) {
    this.api = api;
    this.shown = new ShownText(new JournalMask(held.secrets(), ledger::tokens));
    this.ledger = ledger;
  }

  /** Returns the API's id. */
  public String api() {
    return api;
  }

  ShownText shown() {
    return shown;
  }

  TokenLedger ledger() {
    return ledger;
  }
}
