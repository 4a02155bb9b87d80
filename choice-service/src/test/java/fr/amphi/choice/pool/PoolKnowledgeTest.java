package fr.amphi.choice.pool;

import static org.assertj.core.api.Assertions.assertThat;

import fr.amphi.contracts.CallListEntry;
import fr.amphi.contracts.Phase;
import fr.amphi.contracts.Pool;
import fr.amphi.contracts.PublishedEvent.CallListCorrected;
import fr.amphi.contracts.PublishedEvent.CallListPart;
import fr.amphi.contracts.PublishedEvent.CallListPublished;
import fr.amphi.contracts.PublishedEvent.PlacesChanged;
import fr.amphi.contracts.PublishedEvent.PostOpened;
import fr.amphi.contracts.PublishedEvent.PostWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoolKnowledgeTest {

    private static final Pool POOL = new Pool("2027-05", "LYON", "DSM24", Phase.SOCLE);

    private final PoolKnowledge knowledge = new PoolKnowledge();
    private Instant at = Instant.EPOCH;

    @Test
    void a_call_list_is_known_only_when_every_part_is_there_in_whatever_order() {
        List<CallListPart> parts = new ArrayList<>(parts(entries(2_500), 1));
        Collections.shuffle(parts, new Random(1));
        for (CallListPart part : parts) {
            assertThat(knowledge.callList(POOL)).isEmpty();
            knowledge.on(new CallListPublished(part));
        }
        assertThat(knowledge.callList(POOL)).isPresent();
        assertThat(knowledge.callList(POOL).orElseThrow().entries()).isEqualTo(entries(2_500));
    }

    @Test
    void a_list_that_does_not_fit_its_hash_never_holds() {
        CallListPart good = parts(entries(3), 1).getFirst();
        knowledge.on(
                new CallListPublished(
                        new CallListPart(POOL, 1, 1, 1, 3, "0".repeat(64), good.entries())));
        assertThat(knowledge.callList(POOL)).isEmpty();
        knowledge.on(
                new CallListPublished(
                        new CallListPart(POOL, 1, 1, 1, 4, good.hash(), good.entries())));
        assertThat(knowledge.callList(POOL)).isEmpty();
    }

    @Test
    void a_correction_replaces_the_list_and_an_old_revision_read_again_does_not() {
        knowledge.on(new CallListPublished(parts(entries(3), 1).getFirst()));
        CallListPart corrected = parts(entries(5), 2).getFirst();
        knowledge.on(new CallListCorrected(corrected, "rang corrigé"));
        knowledge.on(new CallListPublished(parts(entries(3), 1).getFirst()));
        assertThat(knowledge.callList(POOL).orElseThrow().revision()).isEqualTo(2);
        assertThat(knowledge.callList(POOL).orElseThrow().entries()).hasSize(5);
        assertThat(knowledge.correction(POOL)).contains("rang corrigé");
    }

    @Test
    void posts_follow_the_catalogue_and_its_changes_are_kept_by_offset() {
        opened("A", List.of("DSM24"), 2);
        opened("B", List.of("DSM24", "DSM05"), 1);
        opened("C", List.of("DSM05"), 1);
        Instant mark = at;
        on(new PlacesChanged("2027-05", "A", 5, "lits ouverts"));
        on(new PostWithdrawn("2027-05", "B", "fermeture"));

        assertThat(knowledge.posts(POOL).stream().filter(p -> !p.withdrawn()))
                .singleElement()
                .extracting(KnownPost::places)
                .isEqualTo(5);
        assertThat(knowledge.changesSince("2027-05", mark)).hasSize(2);
        assertThat(knowledge.changesSince("2027-05", at)).isEmpty();
        assertThat(knowledge.pools("2027-05"))
                .extracting(Pool::code)
                .containsExactly("LYON.DSM05.SOCLE", "LYON.DSM24.SOCLE");
    }

    private void opened(String post, List<String> specialties, int places) {
        on(
                new PostOpened(
                        "2027-05",
                        post,
                        "LYON",
                        specialties,
                        List.of(Phase.SOCLE),
                        "CH",
                        "Urgences",
                        "010000024",
                        "Bourg",
                        places,
                        List.of(),
                        List.of()));
    }

    private void on(fr.amphi.contracts.PublishedEvent.Catalogue event) {
        knowledge.on(new Change(UUID.randomUUID().toString(), at, event));
        at = at.plusSeconds(1);
    }

    private static List<CallListEntry> entries(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new CallListEntry(i, "intern-" + i, 0, "" + i, false))
                .toList();
    }

    private static List<CallListPart> parts(List<CallListEntry> entries, int revision) {
        int parts = Math.ceilDiv(entries.size(), 1_000);
        return IntStream.range(0, parts)
                .mapToObj(i ->
                        new CallListPart(
                                POOL,
                                revision,
                                i + 1,
                                parts,
                                entries.size(),
                                CallLists.hash(entries),
                                entries.subList(
                                        i * 1_000, Math.min(entries.size(), (i + 1) * 1_000))))
                .toList();
    }
}
