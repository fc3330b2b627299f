package io.github.authdex.auth.token;

class InMemoryTokenStoreTest extends TokenStoreContract {
  private final TokenStore place = new InMemoryTokenStore();

  @Override
  protected TokenStore open() {
    return place;
  }
}
