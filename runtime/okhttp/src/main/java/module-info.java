/** Sends authenticated requests with OkHttp. */
module io.github.authdex.okhttp {
  requires transitive io.github.authdex.runtime;
  requires transitive okhttp3;

  exports io.github.authdex.okhttp;
}
