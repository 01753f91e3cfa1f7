package org.duijie.dictionaries.synonym;

/**
 * What else to look for.
 *
 * @param text the normal forms of the words that follow each other, parted by blanks; mostly one
 * @param weight how much it counts against what was asked for, above 0 to 1
 */
public record Alternative(String text, float weight) {}
