package io.github.authdex.cli.curl;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * curl's options by name (curl's manual, 8.11): which take an argument, and what becomes of each.
 */
final class CurlOption {
  /** What becomes of an option; of one without an effect a note. */
  enum Effect {
    METHOD,
    HEADER,
    DATA,
    USER,
    BEARER,
    GET,
    HEAD,
    URL,
    URL_QUERY,
    COOKIE,
    AGENT,
    REFERER,
    RANGE,
    INCLUDE,
    FAIL,
    OUTPUT,
    MAX_TIME,
    GLOB_OFF,
    SAME,
    REFUSED,
    NOTED
  }

  /** Short names; those in the first group take an argument. */
  private static final Map<Character, String> SHORT =
      Map.ofEntries(
          Map.entry('A', "user-agent"),
          Map.entry('b', "cookie"),
          Map.entry('c', "cookie-jar"),
          Map.entry('C', "continue-at"),
          Map.entry('d', "data"),
          Map.entry('D', "dump-header"),
          Map.entry('e', "referer"),
          Map.entry('E', "cert"),
          Map.entry('F', "form"),
          Map.entry('H', "header"),
          Map.entry('K', "config"),
          Map.entry('m', "max-time"),
          Map.entry('o', "output"),
          Map.entry('P', "ftp-port"),
          Map.entry('Q', "quote"),
          Map.entry('r', "range"),
          Map.entry('t', "telnet-option"),
          Map.entry('T', "upload-file"),
          Map.entry('u', "user"),
          Map.entry('U', "proxy-user"),
          Map.entry('w', "write-out"),
          Map.entry('x', "proxy"),
          Map.entry('X', "request"),
          Map.entry('y', "speed-time"),
          Map.entry('Y', "speed-limit"),
          Map.entry('z', "time-cond"),
          Map.entry('G', "get"),
          Map.entry('i', "include"),
          Map.entry('I', "head"),
          Map.entry('k', "insecure"),
          Map.entry('L', "location"),
          Map.entry('s', "silent"),
          Map.entry('S', "show-error"),
          Map.entry('g', "globoff"),
          Map.entry('N', "no-buffer"),
          Map.entry('#', "progress-bar"),
          Map.entry('v', "verbose"),
          Map.entry('f', "fail"),
          Map.entry('O', "remote-name"),
          Map.entry('n', "netrc"),
          Map.entry(':', "next"));

  private static final Set<String> WITH_ARGUMENT =
      Set.of(
          """
          abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config
          connect-timeout connect-to continue-at cookie cookie-jar create-file-mode crlfile curves
          data data-ascii data-binary data-raw data-urlencode delegation dns-interface dns-ipv4-addr
          dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save
          expect100-timeout form form-string ftp-account ftp-alternative-to-user ftp-method ftp-port
          ftp-ssl-ccc-mode happy-eyeballs-timeout-ms haproxy-clientip header hostpubmd5
          hostpubsha256 hsts interface ip-tos ipfs-gateway json keepalive-cnt keepalive-time key
          key-type krb libcurl limit-rate local-port login-options mail-auth mail-from mail-rcpt
          max-filesize max-redirs max-time netrc-file noproxy oauth2-bearer output output-dir
          parallel-max pass pinnedpubkey preproxy proto proto-default proto-redir proxy proxy-cacert
          proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key
          proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers
          proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote
          random-file range rate referer request request-target resolve retry retry-delay
          retry-max-time sasl-authzid service-name sigalgs socks4 socks4a socks5
          socks5-gssapi-service socks5-hostname speed-limit speed-time stderr telnet-option
          tftp-blksize time-cond tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace
          trace-ascii trace-config unix-socket upload-file upload-flags url url-query user
          user-agent variable vlan-priority write-out
          """
              .strip()
              .split("\\s+"));

  private static final Map<String, Effect> EFFECTS =
      Map.ofEntries(
          Map.entry("request", Effect.METHOD),
          Map.entry("header", Effect.HEADER),
          Map.entry("data", Effect.DATA),
          Map.entry("data-ascii", Effect.DATA),
          Map.entry("data-binary", Effect.DATA),
          Map.entry("data-raw", Effect.DATA),
          Map.entry("data-urlencode", Effect.DATA),
          Map.entry("json", Effect.DATA),
          Map.entry("user", Effect.USER),
          Map.entry("oauth2-bearer", Effect.BEARER),
          Map.entry("get", Effect.GET),
          Map.entry("head", Effect.HEAD),
          Map.entry("url", Effect.URL),
          Map.entry("url-query", Effect.URL_QUERY),
          Map.entry("cookie", Effect.COOKIE),
          Map.entry("user-agent", Effect.AGENT),
          Map.entry("referer", Effect.REFERER),
          Map.entry("range", Effect.RANGE),
          Map.entry("include", Effect.INCLUDE),
          Map.entry("show-headers", Effect.INCLUDE),
          Map.entry("fail", Effect.FAIL),
          Map.entry("fail-with-body", Effect.SAME), // The exit code tells of it anyway.
          Map.entry("output", Effect.OUTPUT),
          Map.entry("max-time", Effect.MAX_TIME),
          Map.entry("basic", Effect.SAME), // The way of --user unless another is named.
          Map.entry("location", Effect.SAME),
          Map.entry("silent", Effect.SAME),
          Map.entry("show-error", Effect.SAME),
          Map.entry("no-progress-meter", Effect.SAME),
          Map.entry("progress-bar", Effect.SAME),
          Map.entry("globoff", Effect.GLOB_OFF),
          Map.entry("no-buffer", Effect.SAME),
          Map.entry("form", Effect.REFUSED),
          Map.entry("form-string", Effect.REFUSED),
          Map.entry("upload-file", Effect.REFUSED),
          Map.entry("config", Effect.REFUSED),
          Map.entry("next", Effect.REFUSED),
          Map.entry("variable", Effect.REFUSED),
          Map.entry("request-target", Effect.REFUSED),
          Map.entry("resolve", Effect.REFUSED),
          Map.entry("connect-to", Effect.REFUSED),
          Map.entry("unix-socket", Effect.REFUSED),
          Map.entry("abstract-unix-socket", Effect.REFUSED),
          Map.entry("aws-sigv4", Effect.REFUSED),
          Map.entry("digest", Effect.REFUSED),
          Map.entry("ntlm", Effect.REFUSED),
          Map.entry("negotiate", Effect.REFUSED),
          Map.entry("anyauth", Effect.REFUSED));

  private CurlOption() {}

  /** Returns the long name of a short option; empty if there is none that one need know. */
  static Optional<String> named(char letter) {
    return Optional.ofNullable(SHORT.get(letter));
  }

  static boolean takesArgument(String name) {
    return WITH_ARGUMENT.contains(name);
  }

  static Effect effect(String name) {
    return EFFECTS.getOrDefault(name, Effect.NOTED);
  }
}
