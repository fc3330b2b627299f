package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.generator.jsonpath.JsonPathQuery;
import java.util.Optional;

/**
 * One change (Overlay 1.1 §4.4.3).
 *
 * @param index its place among the actions, from 0
 * @param target what is changed
 * @param update what is merged, if the action is an update
 * @param copy where that is in the document instead, if the action is a copy
 * @param remove whether the target is removed, whatever else is said
 */
record OverlayAction(
    int index,
    JsonPathQuery target,
    Optional<JsonNode> update,
    Optional<JsonPathQuery> copy,
    boolean remove) {}
