package org.duijie.recommender.train;

import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Counts Spark's tasks for {@link TrainingProgress}. */
final class StageProgress extends SparkListener {
    private final TrainingProgress progress;
    private String stage = "";
    private long done;
    private long total;

    StageProgress(TrainingProgress progress) {
        this.progress = progress;
    }

    /** A stage begins. */
    synchronized void begin(String name) {
        stage = name;
        done = 0;
        total = 0;
    }

    @Override
    public synchronized void onJobStart(SparkListenerJobStart job) {
        job.stageInfos().foreach(info -> total += info.numTasks());
        tell();
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
        done++;
        tell();
    }

    private void tell() {
        // Stages whose results are still there are skipped, tasks that failed are done again.
        progress.at(stage, done, Math.max(done, total));
    }
}
