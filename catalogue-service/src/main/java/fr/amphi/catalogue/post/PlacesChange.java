package fr.amphi.catalogue.post;

import org.jspecify.annotations.Nullable;

/** Body of a request to change the places of a post. */
record PlacesChange(@Nullable String post, @Nullable Integer places, @Nullable String reason) {}
