package fr.amphi.kit.problem;

/**
 * What is wrong at one place of a file.
 *
 * @param line from 1, the header included
 * @param column name as in the file, empty when the whole line is meant
 * @param value as found
 * @param why one French sentence
 */
public record Fault(int line, String column, String value, String why) {}
