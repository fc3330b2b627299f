package io.github.authdex.catalog;

/**
 * Why a credential does not look like a right one.
 *
 * @param kind what it is about
 * @param words a sentence with the mend, which shows nothing of the value
 */
public record CredentialDoubt(Kind kind, String words) {
  /** What a doubt is about. */
  public enum Kind {
    /** Something stands there that is no part of it. */
    PASTED,
    /** It is a token whose time is over. */
    ENDED,
    /** It looks like another credential, of this API or of another. */
    OTHER,
    /** It has another form than the API gives out. */
    FORM,
    /** It is for tests where it should be for real, or the other way round. */
    MODE
  }
}
