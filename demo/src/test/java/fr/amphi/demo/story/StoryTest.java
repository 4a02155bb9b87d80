package fr.amphi.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.demo.Hospitals;
import fr.amphi.demo.region.Allocation;
import fr.amphi.demo.region.Csv;
import fr.amphi.demo.region.Intern;
import fr.amphi.demo.region.PoolCode;
import fr.amphi.demo.region.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Story STORY = Story.in(Hospitals.all());

    private static final Map<String, Post> POSTS =
            STORY.region().posts().stream()
                    .collect(Collectors.toMap(Post::id, Function.identity()));

    private static Post post(String id) {
        Post post = POSTS.get(id);
        assertThat(post).as(id).isNotNull();
        return java.util.Objects.requireNonNull(post);
    }

    @Test
    void aDozenAmphitheatresAreScheduled() {
        assertThat(Pools.scheduled()).doesNotHaveDuplicates().hasSizeBetween(12, 16);
        Pools.scheduled()
                .forEach(pool -> {
                    assertThat(STORY.region().callList(pool)).as(pool.code()).isNotEmpty();
                    assertThat(STORY.region().posts(pool)).as(pool.code()).isNotEmpty();
                });
    }

    @Test
    void wishesAreForPostsOfTheOwnPoolAndNoneTwice() {
        for (PoolCode pool : Pools.scheduled()) {
            Set<String> offered =
                    STORY.region().posts(pool).stream().map(Post::id).collect(Collectors.toSet());
            for (Intern intern : STORY.region().callList(pool)) {
                List<String> wishes = STORY.wishes().getOrDefault(intern.id(), List.of());
                assertThat(wishes).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(62);
                assertThat(offered).containsAll(wishes);
            }
        }
        assertThat(STORY.wishes().values()).allMatch(list -> !list.isEmpty());
        assertThat(Csv.wishes(STORY.wishes()).lines())
                .allMatch(line -> line.matches("intern_id,order,post_id|ARA-\\d+,\\d+,[A-Z0-9-]+"));
    }

    @Test
    void theInternIsCalled217thAndCanThenChooseTheHospital() {
        List<Intern> called = STORY.region().callList(Pools.GENERAL_PRACTICE);
        assertThat(called).hasSize(420);
        assertThat(called.indexOf(STORY.interne()) + 1).isEqualTo(217);
        Allocation before =
                Story.generalPracticeAfter(STORY.region(), STORY.wishes(), Story.INTERNE - 1);
        List<String> wishes = STORY.wishes().getOrDefault(STORY.interne().id(), List.of());
        List<String> free = wishes.stream().filter(wish -> before.left(wish) > 0).toList();
        assertThat(free).hasSizeGreaterThan(3);
        assertThat(wishes.indexOf(free.getFirst())).isEqualTo(2);
        assertThat(post(free.getFirst()).finess()).isEqualTo(Story.HOSPITAL);
    }

    @Test
    void onlyThoseOfTheStoryHaveAddresses() {
        assertThat(STORY.region().interns())
                .filteredOn(intern -> intern.email() != null)
                .hasSizeBetween(500, 600)
                .contains(STORY.interne(), STORY.internePediatrie(), STORY.toCorrect());
    }

    @Test
    void thoseBeforeTheInternAllGetAPostFromTheirLists() {
        List<Intern> between =
                STORY.region()
                        .callList(Pools.GENERAL_PRACTICE)
                        .subList(Story.SUSPENDED_AT - 1, Story.INTERNE - 1);
        assertThat(
                        Story.generalPracticeAfter(
                                        STORY.region(), STORY.wishes(), Story.INTERNE - 1)
                                .given()
                                .keySet())
                .containsAll(between.stream().map(Intern::id).toList());
    }

    @Test
    void theHospitalHasArrivalsAndPlacesLeft() {
        Allocation now =
                Story.generalPracticeAfter(STORY.region(), STORY.wishes(), Story.SUSPENDED_AT - 1);
        assertThat(now.given().values())
                .filteredOn(id -> Story.HOSPITAL.equals(post(id).finess()))
                .hasSizeGreaterThan(3);
        assertThat(STORY.region().posts(Pools.GENERAL_PRACTICE))
                .filteredOn(post -> Story.HOSPITAL.equals(post.finess()))
                .filteredOn(post -> now.left(post.id()) > 0)
                .isNotEmpty();
    }

    @Test
    void allOfPaediatricsHaveWishesAndAllOfPsychiatryGetAPost() {
        assertThat(STORY.region().callList(Pools.PAEDIATRICS))
                .hasSize(24)
                .contains(STORY.internePediatrie())
                .allMatch(intern -> STORY.wishes().containsKey(intern.id()));
        List<Intern> psychiatry = STORY.region().callList(Pools.PSYCHIATRY);
        Allocation all =
                Allocation.of(psychiatry, STORY.region().posts(Pools.PSYCHIATRY), STORY.wishes());
        assertThat(all.given()).hasSameSizeAs(psychiatry);
    }

    @Test
    void someButNotAllPlacesAreInTheSectorThatHasToBeFilled() {
        List<Post> posts = STORY.region().posts(Pools.RULED);
        assertThat(posts).anyMatch(post -> post.tags().contains(Story.SECTOR_TO_FILL));
        assertThat(posts).anyMatch(post -> !post.tags().contains(Story.SECTOR_TO_FILL));
    }

    @Test
    void oneSemesterIsMissingAndItsCorrectionMovesTheInternUp() {
        var list = new ArrayList<>(STORY.region().callList(Pools.PHARMACY));
        assertThat(list.getLast()).isEqualTo(STORY.toCorrect());
        assertThat(list.subList(0, list.size() - 1))
                .allMatch(intern -> intern.seniority() == STORY.toCorrect().seniority() + 1);
        Intern corrected = STORY.toCorrect().with(1, null);
        list.set(list.size() - 1, corrected);
        list.sort(Intern.CALL_LIST);
        assertThat(list.indexOf(corrected) + 1).isEqualTo(MissingSemester.DUE);
    }
}
