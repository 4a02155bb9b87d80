package fr.amphi.amphitheatre;

import java.util.ArrayList;
import java.util.List;

/**
 * A placement beyond the order that is asked for.
 *
 * @param validating would take a place
 * @param agreed who has agreed, or given an opinion, so far
 */
public record SupernumeraryRequest(String post, boolean validating, List<Party> agreed) {

    public SupernumeraryRequest {
        agreed = List.copyOf(agreed);
    }

    SupernumeraryRequest with(Party party) {
        List<Party> all = new ArrayList<>(agreed);
        all.add(party);
        return new SupernumeraryRequest(post, validating, all);
    }
}
