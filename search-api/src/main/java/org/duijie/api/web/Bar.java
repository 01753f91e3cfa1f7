package org.duijie.api.web;

/**
 * A word with its weight, drawn as a bar.
 *
 * @param label the word
 * @param percent the length of the bar, 1 to 100
 * @param value the weight as text
 * @param fields where the word was found, as text
 */
public record Bar(String label, int percent, String value, String fields) {}
