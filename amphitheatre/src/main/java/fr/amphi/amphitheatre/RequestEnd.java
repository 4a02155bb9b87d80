package fr.amphi.amphitheatre;

/** Who ended a request for a placement beyond the order. */
public enum RequestEnd {
    INTERN,
    MANAGER,
    HEAD_OF_SERVICE,
    HOST
}
