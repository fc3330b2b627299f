package com.example.api.model;

import java.util.List;
import java.util.Optional;

/**
 * The Problem object.
 */
public record Problem(String title, Optional<String> detail, Optional<List<Problem>> causes) {
}
