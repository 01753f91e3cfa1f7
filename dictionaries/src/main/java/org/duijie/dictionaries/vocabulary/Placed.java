package org.duijie.dictionaries.vocabulary;

/**
 * What a line of a dictionary says, with its place.
 *
 * @param <T> what a line says
 * @param file the dictionary's name
 * @param line from 1
 * @param value what the line says
 */
public record Placed<T>(String file, int line, T value) {
    /** {@return the place, such as {@code mine.terms.txt:12}} */
    public String place() {
        return file + ":" + line;
    }
}
