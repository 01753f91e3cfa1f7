package org.duijie.indexer.schema;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Patent;

/** The texts of a record that are searched, with the weight of a word found there. */
public enum TextField {
    TITLE(3.0f) {
        @Override
        public List<String> values(CorpusRecord record) {
            return List.of(record.common().title());
        }
    },
    /** Keywords, and what an enterprise makes. */
    KEYWORDS(2.0f) {
        @Override
        public List<String> values(CorpusRecord record) {
            return record instanceof Enterprise enterprise
                    ? concat(record.common().keywords(), enterprise.products())
                    : record.common().keywords();
        }
    },
    SUMMARY(1.0f) {
        @Override
        public List<String> values(CorpusRecord record) {
            return List.of(record.common().summary());
        }
    },
    CLAIMS(0.5f) {
        @Override
        public List<String> values(CorpusRecord record) {
            return record instanceof Patent patent ? patent.claims() : List.of();
        }
    };

    private final float weight;

    TextField(float weight) {
        this.weight = weight;
    }

    /** {@return the record's texts for this field, maybe none} */
    public abstract List<String> values(CorpusRecord record);

    /** {@return how much a word found here counts against one found in a summary} */
    public float weight() {
        return weight;
    }

    /** {@return the name in the index and in explanations, in lower case} */
    public String fieldName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> concat(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }
}
