/** Keeps tokens in an encrypted file. */
module io.github.authdex.tokenstore.file {
  requires transitive io.github.authdex.runtime;
  requires org.bouncycastle.provider;

  exports io.github.authdex.tokenstore.file;
}
