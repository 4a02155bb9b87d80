package fr.amphi.choice.view;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that is JSON already, so that many answers share one writing of it.
 *
 * @param <T> what was written
 */
public record Written<T>(@JsonValue @JsonRawValue String json) {}
