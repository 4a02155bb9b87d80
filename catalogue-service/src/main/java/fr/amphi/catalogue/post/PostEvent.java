package fr.amphi.catalogue.post;

/** What happened to the posts of a campaign. */
public sealed interface PostEvent {

    record Opened(Post post, String reason) implements PostEvent {}

    record Withdrawn(String post, String reason) implements PostEvent {}

    record PlacesChanged(String post, int places, String reason) implements PostEvent {}
}
