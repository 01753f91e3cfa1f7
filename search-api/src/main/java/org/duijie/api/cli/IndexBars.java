package org.duijie.api.cli;

import org.duijie.indexer.write.IndexProgress;

/** How far an index has come, on standard error: first the refreshing of the store's indicators, where that is needed, then the indexing. */
final class IndexBars implements IndexProgress, AutoCloseable {
    private final Output output;
    private String task = "";
    private Progress bar;

    IndexBars(Output output) {
        this.output = output;
    }

    @Override
    public void refreshed(long done, long total) {
        show("index.refreshTask", done, total);
    }

    @Override
    public void indexed(long done, long total) {
        show("index.task", done, total);
    }

    private void show(String now, long done, long total) {
        if (!now.equals(task)) {
            close();
            task = now;
            bar = new Progress(Output.text(now), Output.text("index.unit"), 1, output.err());
        }
        bar.at(done, total);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
