package fr.amphi.catalogue.post;

import fr.amphi.catalogue.post.PostCommand.ChangePlaces;
import fr.amphi.catalogue.post.PostCommand.OpenPosts;
import fr.amphi.catalogue.post.PostCommand.WithdrawPost;
import fr.amphi.catalogue.post.PostEvent.Opened;
import fr.amphi.catalogue.post.PostEvent.PlacesChanged;
import fr.amphi.catalogue.post.PostEvent.Withdrawn;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostDomainTest {

    private static final Post URGENCES = SomePosts.post("FLEYRIAT/URG", 2);
    private static final Post PEDIATRIE = SomePosts.post("VILLEFRANCHE/PED", 1);

    @Test
    void opensAllPostsOfAFile() {
        Scenario.given()
                .when(new OpenPosts(List.of(URGENCES, PEDIATRIE), "import"))
                .then(new Opened(URGENCES, "import"), new Opened(PEDIATRIE, "import"));
    }

    @Test
    void theSamePostAgainChangesNothing() {
        Scenario.given(new Opened(URGENCES, "import"))
                .when(new OpenPosts(List.of(URGENCES, PEDIATRIE), "import"))
                .then(new Opened(PEDIATRIE, "import"));
    }

    @Test
    void anOpenPostIsNeverRewrittenSilently() {
        Scenario.given(new Opened(URGENCES, "import"))
                .when(new OpenPosts(List.of(PEDIATRIE, URGENCES.withPlaces(9)), "import"))
                .thenRefused("POST_EXISTS");
    }

    @Test
    void aLinkNeedsAnOpenPost() {
        var linked = SomePosts.linked("MIXTE", "VILLEFRANCHE/PED");
        Scenario.given().when(new OpenPosts(List.of(linked), "import")).thenRefused("LINK_UNKNOWN");
        Scenario.given()
                .when(new OpenPosts(List.of(linked, PEDIATRIE), "import"))
                .then(new Opened(linked, "import"), new Opened(PEDIATRIE, "import"));
    }

    @Test
    void aWithdrawnPostMayBeOpenedAgain() {
        Scenario.given(new Opened(URGENCES, "import"), new Withdrawn("FLEYRIAT/URG", "travaux"))
                .when(new OpenPosts(List.of(URGENCES), "travaux terminés"))
                .then(new Opened(URGENCES, "travaux terminés"));
    }

    @Test
    void withdrawsOnce() {
        var withdraw = new WithdrawPost("FLEYRIAT/URG", "fermeture de lits");
        Scenario.given(new Opened(URGENCES, "import"))
                .when(withdraw)
                .then(new Withdrawn("FLEYRIAT/URG", "fermeture de lits"));
        Scenario.given(new Opened(URGENCES, "import"), new Withdrawn("FLEYRIAT/URG", "travaux"))
                .when(withdraw)
                .thenRefused("POST_WITHDRAWN");
        Scenario.given().when(withdraw).thenRefused("POST_UNKNOWN");
    }

    @Test
    void changesPlaces() {
        Scenario.given(new Opened(URGENCES, "import"))
                .when(new ChangePlaces("FLEYRIAT/URG", 3, "renfort"))
                .then(new PlacesChanged("FLEYRIAT/URG", 3, "renfort"));
        Scenario.given(new Opened(URGENCES, "import"))
                .when(new ChangePlaces("FLEYRIAT/URG", 2, "renfort"))
                .then();
    }
}
