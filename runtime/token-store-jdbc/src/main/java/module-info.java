/** Keeps tokens in a relational database. */
module io.github.authdex.tokenstore.jdbc {
  requires transitive io.github.authdex.runtime;
  requires transitive java.sql;

  exports io.github.authdex.tokenstore.jdbc;
}
