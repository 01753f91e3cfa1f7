package org.duijie.evaluation.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.evaluation.explain.Explainer;
import org.duijie.evaluation.explain.Explanation;
import org.duijie.evaluation.measure.Measure;
import org.duijie.evaluation.run.Qrels;

/**
 * A topic that changed much, and how.
 *
 * @param run the name of the run that it changed in
 * @param measure by what it changed
 * @param change its values
 * @param lists what was listed before and after
 * @param reasons by item why it was listed; without items that the index lacks, and none where there is no index
 */
public record Residual(
        String run, Measure measure, TopicChange change, SideBySide lists, Map<String, Explanation> reasons) {
    /** Copies. */
    public Residual {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    /**
     * The topics that changed most by the first measure, for each run but the baseline.
     *
     * @param files the runs' files, in the order of the comparison
     * @param topics how many topics for each run, from 0; those that did not change are none
     * @param depth how many ranks
     * @param explainer gives the reasons of what is listed, if there is one
     * @throws org.duijie.corpus.check.BrokenRule as {@link SideBySide#read}
     */
    public static List<Residual> read(
            Comparison comparison,
            List<Path> files,
            Qrels qrels,
            int topics,
            int depth,
            Optional<Explainer> explainer) {
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
                var list = lists.get(i);
                var reasons = explainer.map(e -> e.of(list.topic(), list.items()));
                residuals.add(new Residual(name, measure, changes.get(i), list, reasons.orElse(Map.of())));
            }
        }
        return residuals;
    }
}
