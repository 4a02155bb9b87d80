package fr.amphi.amphitheatre;

/**
 * Leave to choose in the name of an intern at their turn.
 *
 * @param holder pseudonym of who may
 * @param accepted without it, the proxy has no effect
 */
public record Proxy(String holder, boolean accepted) {}
