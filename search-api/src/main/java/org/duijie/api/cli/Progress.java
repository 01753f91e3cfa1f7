package org.duijie.api.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far long work has come, on standard error: a bar with rate and remaining time on a terminal, elsewhere a plain line every few
 * seconds. Whether it is a terminal the launcher tells, since Java cannot ask of standard error alone.
 */
final class Progress implements AutoCloseable {
    private static final long LINE_EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private final String task;
    private final String unit;
    private final long unitSize;
    private final PrintWriter err;
    private final ProgressBar bar;
    private final long began = System.nanoTime();
    private long lastLine = began;

    /**
     * Begins.
     *
     * @param task what is done, in the user's language
     * @param unit what is counted, such as MB
     * @param unitSize how many counts make one unit
     */
    Progress(String task, String unit, long unitSize, PrintWriter err) {
        this.task = task;
        this.unit = unit;
        this.unitSize = unitSize;
        this.err = err;
        this.bar = Boolean.getBoolean("duijie.terminal")
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setUnit(" " + unit, unitSize)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(200)
                        .showSpeed()
                        .clearDisplayOnFinish()
                        .build()
                : null;
    }

    /** Tells how far it has come, in counts. */
    void at(long done, long total) {
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(done);
        } else if (System.nanoTime() - lastLine >= LINE_EVERY_NANOS && done < total) {
            lastLine = System.nanoTime();
            double seconds = (lastLine - began) / 1e9;
            double rate = done / seconds;
            err.println(Output.text(
                    "progress.line",
                    task,
                    String.format(Locale.ROOT, "%.0f%%", 100.0 * done / total),
                    String.format(Locale.ROOT, "%,d", done / unitSize),
                    unit,
                    String.format(Locale.ROOT, "%,.0f", rate / unitSize),
                    String.format(Locale.ROOT, "%.0f", (total - done) / Math.max(rate, Double.MIN_NORMAL))));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
