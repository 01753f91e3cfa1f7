package org.duijie.recommender.field;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Patent;

/** A scheme of technical fields, at the level at which fields are suggested. */
public enum FieldScheme {
    /** Subclasses of the International Patent Classification, such as {@code H01M}; of a patent those of its CPC symbols too. */
    IPC {
        @Override
        Stream<String> all(CorpusRecord record) {
            var ipc = record.common().ipc().stream();
            var all = record instanceof Patent patent
                    ? Stream.concat(
                            ipc, patent.cpc().stream().filter(c -> !c.section().equals(CPC_ALONE)))
                    : ipc;
            return all.map(IpcCode::subclass).filter(c -> c.length() == SUBCLASS_LENGTH);
        }

        @Override
        String above(String field) {
            return field.substring(0, CLASS_LENGTH);
        }
    },
    /** Divisions of GB/T 4754, such as {@code C38}. */
    INDUSTRY {
        @Override
        Stream<String> all(CorpusRecord record) {
            return record.common().industry().stream()
                    .map(IndustryCode::division)
                    .filter(c -> c.length() == DIVISION_LENGTH);
        }

        @Override
        String above(String field) {
            return field.substring(0, 1);
        }
    };

    private static final int SUBCLASS_LENGTH = 4;
    /** The CPC's section of new technologies cuts across all others. */
    private static final String CPC_ALONE = "Y";

    private static final int CLASS_LENGTH = 3;
    private static final int DIVISION_LENGTH = 3;

    /** {@return the fields that a record has; those told at a coarser level only are left out} */
    public SortedSet<String> of(CorpusRecord record) {
        return all(record).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    abstract Stream<String> all(CorpusRecord record);

    /** {@return the field next above one: its IPC class, or its section of the industries} */
    abstract String above(String field);

    /** {@return the name of the field of records, such as {@code ipc}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
