package org.duijie.dictionaries.stop;

/**
 * A word with its weight.
 *
 * @param form in the normal form
 * @param weight from 0 to 1
 */
public record StopTerm(String form, float weight) {}
