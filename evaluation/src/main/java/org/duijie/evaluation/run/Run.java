package org.duijie.evaluation.run;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one ranker found for many topics.
 *
 * @param tag the ranker's name, without white space
 * @param rankings by topic, iterated in the order of the topics' UTF-8 bytes; may be empty
 */
public record Run(String tag, Map<String, Ranking> rankings) {
    /** The order of topics: that of their UTF-8 bytes. */
    public static final Comparator<String> TOPIC_ORDER = Ids.BYTE_ORDER;

    /** @throws org.duijie.corpus.check.BrokenRule {@code id.form}, {@code topic.form} */
    public Run {
        Ids.check(tag);
        var sorted = new TreeMap<String, Ranking>(Ids.BYTE_ORDER);
        rankings.forEach((topic, ranking) -> sorted.put(Ids.checkTopic(topic), ranking));
        rankings = Collections.unmodifiableMap(sorted);
    }

    /** {@return the ranking of a topic; an empty one where the run has none} */
    public Ranking ranking(String topic) {
        return rankings.getOrDefault(topic, Ranking.EMPTY);
    }
}
