package org.duijie.evaluation.compare;

/**
 * How a topic fared.
 *
 * @param topic the topic
 * @param baseline its value in the baseline
 * @param run its value in the other run
 */
public record TopicChange(String topic, double baseline, double run) {
    /** {@return the run's value less that of the baseline} */
    public double difference() {
        return run - baseline;
    }
}
