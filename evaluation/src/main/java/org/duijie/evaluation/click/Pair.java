package org.duijie.evaluation.click;

/**
 * What was asked and what was shown.
 *
 * @param topic id of a need, or {@code query:} and what was searched for, with {@code _} for white space
 * @param item id of a technology
 */
public record Pair(String topic, String item) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
        int byTopic = topic.compareTo(other.topic);
        return byTopic == 0 ? item.compareTo(other.item) : byTopic;
    }
}
