package org.duijie.evaluation.regress;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.dictionaries.vocabulary.VocabularyPart;

/**
 * An experiment on matching needs with technologies.
 *
 * @param name for tables
 * @param why what it is to show
 * @param corpus the files; empty for the sample corpus that is shipped
 * @param qrels file of the judgments, below the directory of the corpus; the judged needs are the topics
 * @param top how many technologies are listed for a need
 * @param tasks what is ranked
 * @param tolerance how far a measure may be off
 * @param variants what is compared, the first as it is shipped
 */
public record Regression(
        String name,
        String why,
        List<CorpusFile> corpus,
        String qrels,
        int top,
        List<Task> tasks,
        double tolerance,
        List<Variant> variants) {
    /** Copies. */
    public Regression {
        corpus = List.copyOf(corpus);
        tasks = List.copyOf(tasks);
        variants = List.copyOf(variants);
    }

    /**
     * A file of records.
     *
     * @param file below the directory of the corpus
     * @param sha256 of its bytes, in hex digits
     */
    public record CorpusFile(String file, String sha256) {}

    /**
     * What is ranked for each need.
     *
     * @param name for tables
     * @param candidates whether just the judged technologies are ranked, or all
     * @param measures in the usual notation
     */
    public record Task(String name, boolean candidates, List<String> measures) {
        /** Copies. */
        public Task {
            measures = List.copyOf(measures);
        }
    }

    /**
     * A way to analyse texts.
     *
     * @param name for tables
     * @param without what is left out
     * @param expected by task, then by measure
     */
    public record Variant(String name, Set<VocabularyPart> without, Map<String, Map<String, Double>> expected) {
        /** Copies. */
        public Variant {
            without = Set.copyOf(without);
            expected = Map.copyOf(expected);
        }
    }
}
