package org.duijie.evaluation.judge;

/**
 * A topic and an item to be judged for it.
 *
 * @param round in which it is judged, 1 for the first
 * @param position its place in that round, from 1
 * @param topic id of the need
 * @param item id of the technology
 */
public record Pair(int round, int position, String topic, String item) {}
