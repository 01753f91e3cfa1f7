package org.duijie.dictionaries.lint;

import java.util.HashMap;
import java.util.function.Consumer;
import org.duijie.dictionaries.stop.StopTerm;
import org.duijie.dictionaries.vocabulary.Placed;

/** A stop word that stands twice: {@code stop.duplicate} with one weight, {@code stop.conflict} with two. */
final class RepeatedStopTerms implements LintRule {
    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        var seen = new HashMap<String, Placed<StopTerm>>();
        for (var stop : linted.entries().stopTerms()) {
            var earlier = seen.putIfAbsent(stop.value().form(), stop);
            if (earlier != null && earlier.value().equals(stop.value())) {
                findings.accept(
                        Finding.warning("stop.duplicate", stop, stop.value().form(), earlier.place()));
            } else if (earlier != null) {
                findings.accept(Finding.error(
                        "stop.conflict",
                        stop,
                        stop.value().form(),
                        stop.value().weight(),
                        earlier.value().weight(),
                        earlier.place()));
            }
        }
    }
}
