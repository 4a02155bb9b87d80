package fr.amphi.choice.supernumerary;

import fr.amphi.amphitheatre.Party;
import fr.amphi.amphitheatre.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A placement beyond the order that is asked for, as one caller sees it.
 *
 * @param intern pseudonym
 * @param name null when it is not known any more
 * @param agreed who has agreed, or given an opinion
 * @param missing whose agreement or opinion it still needs, were it decided now
 * @param mine as which party the caller may answer
 */
record Request(
        String amphitheatre,
        Stage state,
        String intern,
        int position,
        @Nullable String name,
        String post,
        String establishment,
        String unit,
        boolean validating,
        List<Party> agreed,
        List<Party> missing,
        List<Party> mine,
        long version) {}
