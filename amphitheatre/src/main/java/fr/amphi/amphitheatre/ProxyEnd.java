package fr.amphi.amphitheatre;

/** Who took a proxy back. */
public enum ProxyEnd {
    /** Whoever gave it. */
    REVOKED,
    /** Whoever holds it, or was asked to. */
    DECLINED
}
