package fr.amphi.kit.command;

import fr.amphi.eventlog.EventLog;

/** Where a service puts its log behind the command bus. */
public final class CommandHost {

    CommandHost() {}

    /**
     * Takes commands of this type for the log.
     *
     * @param type sealed interface of the commands, each a record of plain values
     */
    public <C> Commands<C> serve(Class<C> type, EventLog<C, ?, ?> log, CommandPolicy<C> policy) {
        throw new UnsupportedOperationException();
    }
}
