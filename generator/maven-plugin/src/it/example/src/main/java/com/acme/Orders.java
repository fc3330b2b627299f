package com.acme;

import com.acme.shop.Shop;
import com.acme.shop.model.Order;
import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.util.List;

/** Calls the client that the build has written. */
public final class Orders {
  private Orders() {}

  /** Returns what the shop has, by the token in the environment's SHOP_TOKEN. */
  public static List<Order> all() throws IOException {
    try (Shop shop = Shop.builder().auth(Shop.Auth.token(Secret.env("SHOP_TOKEN"))).build()) {
      return shop.orders().list();
    }
  }
}
