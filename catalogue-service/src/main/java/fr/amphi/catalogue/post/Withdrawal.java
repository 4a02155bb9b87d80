package fr.amphi.catalogue.post;

import org.jspecify.annotations.Nullable;

/** Body of a request to withdraw a post. */
record Withdrawal(@Nullable String post, @Nullable String reason) {}
