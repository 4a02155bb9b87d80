package fr.amphi.choice.pool;

import java.time.LocalDate;
import java.util.List;

/**
 * How many places a pool must be offered: dated data, with the text it rests on.
 *
 * @param from first day it holds
 * @param text its legal source
 * @param ratioPercent places per hundred interns, rounded up
 * @param small listed specialties with fewer interns than a bound: a fixed number more
 * @param large listed specialties with at least so many interns: a fixed number more
 */
public record PlacesRule(LocalDate from, String text, int ratioPercent, Small small, Large large) {

    /** Listed specialties under a number of interns. */
    public record Small(List<String> specialties, int under, int extra) {}

    /** Listed specialties from a number of interns. */
    public record Large(List<String> specialties, int from, int extra) {}

    /** Places needed for so many interns of a specialty. */
    public int needed(String specialty, int interns) {
        if (small.specialties().contains(specialty) && interns < small.under()) {
            return interns + small.extra();
        }
        if (large.specialties().contains(specialty) && interns >= large.from()) {
            return interns + large.extra();
        }
        return Math.ceilDiv(interns * ratioPercent, 100);
    }
}
