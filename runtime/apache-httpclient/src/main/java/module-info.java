/** Sends authenticated requests with Apache HttpClient 5, whose manifests name its modules. */
@SuppressWarnings("requires-transitive-automatic")
module io.github.authdex.apache {
  requires transitive io.github.authdex.runtime;
  requires transitive org.apache.httpcomponents.client5.httpclient5;
  requires transitive org.apache.httpcomponents.core5.httpcore5;

  exports io.github.authdex.apache;
}
