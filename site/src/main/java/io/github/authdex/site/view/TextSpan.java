package io.github.authdex.site.view;

/**
 * A piece of a sentence.
 *
 * @param text what is read
 * @param code whether it is typed or sent as it stands
 * @param strong whether it is what the sentence is about
 * @param href where it leads, or empty
 */
public record TextSpan(String text, boolean code, boolean strong, String href) {}
