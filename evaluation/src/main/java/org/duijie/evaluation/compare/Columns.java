package org.duijie.evaluation.compare;

import java.util.List;
import org.duijie.evaluation.measure.Measure;

/**
 * What each topic adds to the values of all runs: a row a topic, and for each run and measure some columns
 * ({@link Measure#parts}), so that the values over any drawing of topics follow from the sums of its rows.
 */
final class Columns {
    private final List<ComparedRun> runs;
    private final List<Measure> measures;
    /** By run, then by measure, where its columns begin; and last where they end. */
    private final int[] starts;

    private final double[][] rows;

    Columns(List<ComparedRun> runs, List<Measure> measures, List<String> topics) {
        this.runs = runs;
        this.measures = measures;
        this.starts = new int[runs.size() * measures.size() + 1];
        for (int i = 0; i + 1 < starts.length; i++) {
            starts[i + 1] = starts[i] + parts(i, topics.getFirst()).length;
        }
        this.rows = topics.stream().map(this::row).toArray(double[][]::new);
    }

    private double[] parts(int series, String topic) {
        return runs.get(series / measures.size())
                .values(series % measures.size())
                .parts(topic);
    }

    private double[] row(String topic) {
        var row = new double[width()];
        for (int i = 0; i + 1 < starts.length; i++) {
            System.arraycopy(parts(i, topic), 0, row, starts[i], starts[i + 1] - starts[i]);
        }
        return row;
    }

    int width() {
        return starts[starts.length - 1];
    }

    int topics() {
        return rows.length;
    }

    double[] row(int topic) {
        return rows[topic];
    }

    /** {@return how many columns a run has; the same for each, and in the same order} */
    int widthOfRun() {
        return width() / runs.size();
    }

    double[] totals() {
        var totals = new double[width()];
        for (var row : rows) {
            add(row, 1, totals);
        }
        return totals;
    }

    static void add(double[] row, double times, double[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += times * row[k];
        }
    }

    /** {@return the value of a run by a measure, of sums of rows; NaN where there is none} */
    double value(int run, int measure, double[] sums) {
        int series = run * measures.size() + measure;
        var own = new double[starts[series + 1] - starts[series]];
        System.arraycopy(sums, starts[series], own, 0, own.length);
        return measures.get(measure).whole(own);
    }

    /** {@return the run's value less that of the first run} */
    double difference(int run, int measure, double[] sums) {
        return value(run, measure, sums) - value(0, measure, sums);
    }
}
