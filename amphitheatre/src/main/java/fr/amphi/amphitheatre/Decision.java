package fr.amphi.amphitheatre;

import java.util.List;

/** What the core answers to a command. */
public sealed interface Decision {

    /** The command holds; no events: it changes nothing. */
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command breaks a rule; nothing happens. */
    record Refused(Refusal refusal) implements Decision {}
}
