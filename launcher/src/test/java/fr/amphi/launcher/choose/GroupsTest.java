package fr.amphi.launcher.choose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pools that share something take turns. */
class GroupsTest {

    private static final PoolCode GRENOBLE = PoolCode.of("GRENOBLE.DSM24.SOCLE");
    private static final PoolCode LYON = PoolCode.of("LYON.DSM24.SOCLE");
    private static final PoolCode LYON_LATER = PoolCode.of("LYON.DSM24.APPROFONDISSEMENT");
    private static final PoolCode PHARMACY = PoolCode.of("LYON.DSP01.SOCLE");

    @Test
    void poolsThatShareNothingAreApart() {
        var groups = new Groups(List.of(LYON, GRENOBLE));
        groups.shares(LYON, "post A");
        groups.shares(GRENOBLE, "post B");
        assertThat(groups.inOrder()).containsExactly(List.of(GRENOBLE), List.of(LYON));
    }

    @Test
    void whoeverSharesChoosesInOrderOfSubdivisionSpecialtyAndPhase() {
        var groups = new Groups(List.of(PHARMACY, LYON_LATER, LYON, GRENOBLE));
        groups.shares(LYON_LATER, "post A");
        groups.shares(LYON, "post A");
        groups.shares(LYON, "intern X");
        groups.shares(GRENOBLE, "intern X");
        assertThat(groups.inOrder())
                .containsExactlyInAnyOrder(List.of(GRENOBLE, LYON, LYON_LATER), List.of(PHARMACY));
    }

    @Test
    void aPostOfAPoolWithoutInternsJoinsNothing() {
        var groups = new Groups(List.of(LYON, GRENOBLE));
        groups.shares(LYON, "post A");
        groups.shares(PHARMACY, "post A");
        assertThat(groups.inOrder()).hasSize(2);
    }
}
