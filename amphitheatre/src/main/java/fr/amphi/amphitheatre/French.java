package fr.amphi.amphitheatre;

/** Turns of phrase of the refusals. */
final class French {

    private French() {}

    static String count(long count, String one, String many) {
        return count + " " + (count < 2 ? one : many);
    }

    static String ordinal(int position) {
        return position == 1 ? "1er" : position + "e";
    }
}
