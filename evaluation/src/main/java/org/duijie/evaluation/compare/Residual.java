package org.duijie.evaluation.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duijie.evaluation.measure.Measure;
import org.duijie.evaluation.run.Qrels;

/**
 * A topic that changed much, and how.
 *
 * @param run the name of the run that it changed in
 * @param measure by what it changed
 * @param change its values
 * @param lists what was listed before and after
 */
public record Residual(String run, Measure measure, TopicChange change, SideBySide lists) {
    /**
     * The topics that changed most by the first measure, for each run but the baseline.
     *
     * @param files the runs' files, in the order of the comparison
     * @param topics how many topics for each run, from 0; those that did not change are none
     * @param depth how many ranks
     * @throws org.duijie.corpus.check.BrokenRule as {@link SideBySide#read}
     */
    public static List<Residual> read(Comparison comparison, List<Path> files, Qrels qrels, int topics, int depth) {
        var residuals = new ArrayList<Residual>();
        for (int run = 1; run < files.size() && topics > 0; run++) {
            var changes = comparison.changes(run, 0).stream()
                    .filter(change -> change.difference() != 0)
                    .limit(topics)
                    .toList();
            var names = changes.stream().map(TopicChange::topic).toList();
            var lists = SideBySide.read(files.getFirst(), files.get(run), qrels, names, depth);
            var name = comparison.runs().get(run).name();
            var measure = comparison.baseline().values(0).measure();
            for (int i = 0; i < changes.size(); i++) {
                residuals.add(new Residual(name, measure, changes.get(i), lists.get(i)));
            }
        }
        return residuals;
    }
}
