package org.duijie.evaluation.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** One row of a TREC file, and where it stands, for messages. */
record Row(Path file, long line, List<String> columns) {
    /** {@return the broken rule, whose text gets file and line as {0} and {1} and the values after them} */
    BrokenRule broken(String rule, Object... values) {
        var all = new ArrayList<Object>(List.of(file, line));
        all.addAll(Arrays.asList(values));
        return new BrokenRule(EvaluationMessages.MESSAGES, rule, all.toArray());
    }

    String column(int index) {
        return columns.get(index);
    }
}
