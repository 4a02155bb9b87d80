package fr.amphi.eventlog;

import java.util.List;

/**
 * Proof that an event is in its aggregate's log, checkable offline.
 *
 * @param event the exact bytes of the leaf
 * @param openings what the leaf commits to, for the person concerned
 * @param proof a C2SP tlog-proof, at most 2 KB, with the operator's signature
 */
public record Receipt(byte[] event, List<Opening> openings, String proof) {}
