package io.github.authdex.auth.metadata;

/** How far a resource that a program does not know may send it (RFC 9728 §7.7). */
public enum Reach {
  /**
   * To addresses that everybody can reach, so that it cannot have a program ask what lies behind a
   * firewall or on the program's own machine: neither loopback, private, shared and link-local
   * addresses nor names that have one. A resource at such an address may send to others. A name is
   * looked up here first and again by who connects: one that changes in between is for a firewall.
   */
  PUBLIC,

  /** Anywhere, for a program whose own network has servers that public resources name. */
  ANYWHERE
}
