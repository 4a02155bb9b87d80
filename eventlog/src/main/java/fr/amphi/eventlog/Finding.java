package fr.amphi.eventlog;

/**
 * A setting with which facts could be lost or doubled.
 *
 * @param of what it is a setting of
 * @param remedy what an operator does about it
 */
record Finding(String setting, String of, Object found, String needed, String remedy) {

    @Override
    public String toString() {
        return "%s of %s is %s, it must be %s; remedy: %s"
                .formatted(setting, of, found, needed, remedy);
    }
}
