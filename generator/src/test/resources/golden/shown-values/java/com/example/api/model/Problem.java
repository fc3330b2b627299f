package com.example.api.model;

import java.util.List;
import java.util.Optional;

/**
 * The Problem object.
 *
 * @param title the property title
 * @param detail the property detail
 * @param causes the property causes
 */
public record Problem(String title, Optional<String> detail, Optional<List<Problem>> causes) {
}
