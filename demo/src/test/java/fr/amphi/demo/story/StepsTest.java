package fr.amphi.demo.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.amphi.demo.system.StateFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsTest {

    @TempDir Path folder;

    private Steps steps() {
        return new Steps(new Ledger(new StateFolder(folder)));
    }

    @Test
    void aStepIsDoneOnceEvenAcrossStarts() throws Exception {
        List<UUID> ids = new ArrayList<>();
        steps().once("posts", ids::add);
        steps().once("posts", ids::add);
        assertThat(ids).hasSize(1);
    }

    @Test
    void aStepThatWasCutOffIsTriedAgainUnderTheSameId() throws Exception {
        List<UUID> ids = new ArrayList<>();
        assertThatThrownBy(() ->
                        steps().once(
                                        "posts",
                                        id -> {
                                            ids.add(id);
                                            throw new InterruptedException("killed");
                                        }))
                .isInstanceOf(InterruptedException.class);
        steps().once("posts", ids::add);
        steps().once("interns", ids::add);
        assertThat(ids).hasSize(3);
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
    }
}
