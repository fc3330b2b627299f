package io.github.authdex.client;

import io.github.authdex.client.json.JsonType;
import io.github.authdex.client.json.XmlRoot;
import java.util.Optional;

/**
 * Which form the content of a refusal has.
 *
 * @param root its root element, if the content is XML
 */
record ErrorForm(JsonType<?> type, Optional<XmlRoot> root) {}
