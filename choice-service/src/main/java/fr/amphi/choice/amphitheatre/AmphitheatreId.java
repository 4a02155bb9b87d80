package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.PoolId;
import fr.amphi.contracts.Phase;
import fr.amphi.contracts.Pool;
import fr.amphi.kit.problem.NotFound;
import java.util.Arrays;

/** An amphitheatre's identifier is made of its pool, so who it belongs to needs no state. */
public final class AmphitheatreId {

    private AmphitheatreId() {}

    /**
     * Reads {@code 2027-05.LYON.DSM24.SOCLE}.
     *
     * @throws NotFound when it names no pool
     */
    public static Pool pool(String id) {
        String[] parts = id.split("\\.", -1);
        if (parts.length != 4
                || Arrays.stream(parts).anyMatch(String::isEmpty)
                || Arrays.stream(Phase.values()).noneMatch(p -> p.name().equals(parts[3]))) {
            throw new NotFound("Il n'y a pas d'amphi de ce nom.");
        }
        return new Pool(parts[0], parts[1], parts[2], Phase.valueOf(parts[3]));
    }

    /** The core's word for a pool. */
    public static PoolId core(Pool pool) {
        return new PoolId(
                pool.campaign(), pool.subdivision(), pool.specialty(), pool.phase().name());
    }
}
