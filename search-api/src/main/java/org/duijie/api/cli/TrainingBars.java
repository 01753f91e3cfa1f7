package org.duijie.api.cli;

import java.io.PrintWriter;
import org.duijie.recommender.train.TrainingProgress;

/** Shows how far training has come: a bar for each stage. */
final class TrainingBars implements TrainingProgress, AutoCloseable {
    private final PrintWriter err;
    private String stage = "";
    private Progress bar;

    TrainingBars(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void at(String name, long done, long total) {
        if (!name.equals(stage)) {
            close();
            stage = name;
            bar = new Progress(Output.text("train.stage." + name), Output.text("train.unit"), 1, err);
        }
        bar.at(done, total);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
