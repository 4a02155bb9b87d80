package fr.amphi.amphitheatre;

import java.util.Arrays;
import java.util.List;

/** Which posts move as one: the transitive closure of their links. */
final class Clusters {

    private Clusters() {}

    /** For each post the number of its cluster, from 0 without gaps in order of appearance. */
    static int[] of(List<OfferedPost> posts, Offer.Index index) {
        int[] parent = new int[posts.size()];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < parent.length; i++) {
            for (String linked : posts.get(i).linkedTo()) {
                int other = index.of(linked);
                if (other >= 0) {
                    parent[root(parent, i)] = root(parent, other);
                }
            }
        }
        return numbered(parent);
    }

    private static int root(int[] parent, int post) {
        int at = post;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static int[] numbered(int[] parent) {
        int[] number = new int[parent.length];
        Arrays.fill(number, -1);
        int[] cluster = new int[parent.length];
        int next = 0;
        for (int i = 0; i < parent.length; i++) {
            int root = root(parent, i);
            if (number[root] < 0) {
                number[root] = next++;
            }
            cluster[i] = number[root];
        }
        return cluster;
    }
}
