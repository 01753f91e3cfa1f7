package org.duijie.evaluation.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.evaluation.explain.Explanation;

/**
 * What a comparison of runs by judgments came to: all that a report shows, without its language. A value; as JSON it is read again.
 *
 * @param format of this record as JSON, {@value #FORMAT}
 * @param madeAt when, ISO 8601
 * @param inputs the files that were read, judgments first
 * @param method how intervals and probabilities were computed
 * @param measures their notations; by the first one topics, segments and differences are shown
 * @param runs in the order given; all others are compared with the first
 * @param differences of every other run, measure by measure
 * @param segments means of groups of topics by the first measure; none where nothing is known of the topics
 * @param precision interpolated precision at eleven levels of recall, by run
 * @param gain normalised gain by depth, by run
 * @param reliability of the model that predicts probabilities; none where no run is of one
 * @param latencies of the runs of which one was given
 * @param explainedBy what gave the reasons of the topics' items, such as {@code lexical}; empty where there was no index to give them
 * @param topics the topics that differ most, the most changed first
 * @param allTopics the values of all topics by run, by the first measure
 */
public record Report(
        int format,
        String madeAt,
        List<Input> inputs,
        Method method,
        List<String> measures,
        List<RunFigures> runs,
        List<Difference> differences,
        List<SegmentFigures> segments,
        List<Curve> precision,
        List<Curve> gain,
        Reliabilities reliability,
        List<Latency> latencies,
        String explainedBy,
        List<TopicFigures> topics,
        Map<String, Map<String, Double>> allTopics) {
    /** The format that this build writes and reads. */
    public static final int FORMAT = 1;

    /** Copies. A report kept before there were reasons is read as one without. */
    public Report {
        explainedBy = explainedBy == null ? "" : explainedBy;
        inputs = List.copyOf(inputs);
        measures = List.copyOf(measures);
        runs = List.copyOf(runs);
        differences = List.copyOf(differences);
        segments = List.copyOf(segments);
        precision = List.copyOf(precision);
        gain = List.copyOf(gain);
        latencies = List.copyOf(latencies);
        topics = List.copyOf(topics);
        allTopics = Collections.unmodifiableMap(new LinkedHashMap<>(allTopics));
    }

    /** A file with its SHA-256. */
    public record Input(String file, String sha256) {}

    /**
     * How certainty was computed.
     *
     * @param permutations of the paired randomisation test
     * @param resamples of the bootstrap over topics
     * @param confidence of the intervals, such as 0.95
     * @param seed of both
     */
    public record Method(int permutations, int resamples, double confidence, long seed) {}

    /** A value over topics with its interval. */
    public record Estimate(double value, double low, double high) {}

    /**
     * What a run reached.
     *
     * @param name what it is called here, unlike any other's
     * @param topics how many judged topics there are
     * @param missing those of them that the run lacks
     * @param unjudged topics of the run without judgments
     * @param measures by notation; without those for which no topic counts
     */
    public record RunFigures(String name, int topics, int missing, int unjudged, Map<String, Estimate> measures) {}

    /**
     * How a run differs from the first one.
     *
     * @param run its name
     * @param measure the notation
     * @param value its value less that of the first one
     * @param low beginning of its interval
     * @param high end of it
     * @param better whether the difference is for the better
     * @param p of the paired randomisation test, two-sided
     * @param adjusted the same after Holm, over all differences of the report
     * @param effect Cohen's d of the paired differences
     * @param wins topics in which it is better
     * @param ties topics in which both are the same
     * @param losses topics in which it is worse
     */
    public record Difference(
            String run,
            String measure,
            double value,
            double low,
            double high,
            boolean better,
            double p,
            double adjusted,
            double effect,
            int wins,
            int ties,
            int losses) {}

    /**
     * A group of topics.
     *
     * @param by what it is a group by, a code of {@link org.duijie.evaluation.compare.SegmentField}
     * @param value which of them, such as {@code 330000}
     * @param topics how many belong to it
     * @param values of the first measure, by run
     * @param adjusted probability of the randomisation test after Holm, over all segments of a kind, by run but the first
     */
    public record SegmentFigures(
            String by, String value, int topics, Map<String, Double> values, Map<String, Double> adjusted) {}

    /** A curve of a run: points {@code [x, y]} from the left to the right. */
    public record Curve(String run, List<List<Double>> points) {
        /** Copies. */
        public Curve {
            points = List.copyOf(points);
        }
    }

    /**
     * How reliable probabilities were.
     *
     * @param of which model, or empty where there is none
     * @param bins pairs by about the same probability
     */
    public record Reliabilities(String of, List<Bin> bins) {
        /** No model. */
        public static final Reliabilities NONE = new Reliabilities("", List.of());

        /** Copies. */
        public Reliabilities {
            bins = List.copyOf(bins);
        }
    }

    /** Pairs of about the same probability: its mean, the share that came true, how many. */
    public record Bin(double probability, double share, long pairs) {}

    /** The median time that a run takes for a topic. */
    public record Latency(String run, double milliseconds) {}

    /**
     * A topic with what was found for it.
     *
     * @param id of the need
     * @param title of the need, or empty
     * @param text of the need, or empty
     * @param values of the first measure, by run; without runs in which it does not count
     * @param found the first items by run
     * @param reasons by item why it was found; without items that the index lacks
     */
    public record TopicFigures(
            String id,
            String title,
            String text,
            Map<String, Double> values,
            Map<String, List<Item>> found,
            Map<String, Explanation> reasons) {
        /** As {@link Report}. */
        public TopicFigures {
            reasons = reasons == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        }
    }

    /**
     * A found item.
     *
     * @param id of the technology
     * @param title of the technology, or empty
     * @param grade as judged, or empty
     */
    public record Item(String id, String title, String grade) {}
}
