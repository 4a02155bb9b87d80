package fr.amphi.choice.amphitheatre;

import fr.amphi.amphitheatre.Command;
import fr.amphi.eventlog.Outcome;
import java.util.UUID;

/** Gives a command to an amphitheatre, once however often it is given; recorded or refused. */
@FunctionalInterface
interface Giving {

    Outcome give(UUID commandId, String amphitheatre, Command command);
}
