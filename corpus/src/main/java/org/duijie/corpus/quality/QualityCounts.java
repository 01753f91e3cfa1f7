package org.duijie.corpus.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;

/** Adds up the quality of records, one after the other; memory depends on the number of sources only. For one thread. */
public final class QualityCounts {
    /** How many sources are told apart; records of further ones count under {@link #FURTHER}. */
    public static final int MOST_SOURCES = 200;
    /** The source that stands for all that are not told apart. */
    public static final String FURTHER = "*";

    private final Set<String> sources = new HashSet<>();
    private final Map<Key, Sum> bySource = new HashMap<>();
    private final Map<Kind, Sum> byKind = new EnumMap<>(Kind.class);

    /** Counts a record. */
    public void add(CorpusRecord record) {
        var quality = Quality.of(record);
        byKind.computeIfAbsent(record.kind(), k -> new Sum()).add(quality);
        var name = record.common().source().map(s -> s.name()).orElse("");
        boolean apart = sources.contains(name) || (sources.size() < MOST_SOURCES && sources.add(name));
        bySource.computeIfAbsent(new Key(record.kind(), apart ? name : FURTHER), k -> new Sum())
                .add(quality);
    }

    /** {@return what was counted so far} */
    public QualityReport report() {
        var kinds = new ArrayList<QualityGroup>();
        byKind.forEach((kind, sum) -> kinds.add(sum.group("", kind)));
        var groups = new ArrayList<QualityGroup>();
        bySource.forEach((key, sum) -> groups.add(sum.group(key.source(), key.kind())));
        groups.sort(Comparator.comparing(QualityGroup::kind)
                .thenComparing(Comparator.comparingLong(QualityGroup::records).reversed())
                .thenComparing(QualityGroup::source));
        long records = byKind.values().stream().mapToLong(s -> s.records).sum();
        double scores = byKind.values().stream().mapToDouble(s -> s.scores).sum();
        return new QualityReport(records, records == 0 ? 0 : scores / records, kinds, groups);
    }

    /** A kind and a source. */
    private record Key(Kind kind, String source) {}

    /** Sums over some records. */
    private static final class Sum {
        private final Map<FieldFault, Long> faults = new TreeMap<>();
        private long records;
        private double scores;

        private void add(Quality quality) {
            records++;
            scores += quality.score();
            quality.faults().forEach(f -> faults.merge(f, 1L, Long::sum));
        }

        private QualityGroup group(String source, Kind kind) {
            var found = new ArrayList<QualityGroup.Found>();
            faults.forEach((fault, count) -> found.add(new QualityGroup.Found(fault, count)));
            found.sort(Comparator.comparingLong(QualityGroup.Found::records)
                    .reversed()
                    .thenComparing(QualityGroup.Found::fault));
            return new QualityGroup(source, kind, records, scores / records, filled(kind), found);
        }

        private List<QualityGroup.Filled> filled(Kind kind) {
            return Criteria.of(kind).stream()
                    .map(c -> new QualityGroup.Filled(
                            c.field(), records - faults.getOrDefault(new FieldFault(c.field(), Fault.MISSING), 0L)))
                    .toList();
        }
    }
}
