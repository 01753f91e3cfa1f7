package org.duijie.api.push.funnel;

import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duijie.corpus.model.CommonFields;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.RecordStore;

/** Finds in which groups a push is; for one thread, quick where pushes of a technology follow each other. */
final class Groups {
    /** The group of those of which it is not known. */
    static final String UNKNOWN = "-";

    /** So many records are not read again. */
    private static final int KEPT = 10_000;

    private final RecordStore store;
    private final Grouping grouping;
    private final Map<String, List<String>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > KEPT;
        }
    };

    Groups(RecordStore store, Grouping grouping) {
        this.store = store;
        this.grouping = grouping;
    }

    List<String> of(Planned push) {
        var groups = switch (grouping) {
            case NONE -> List.<String>of();
            case BROKER -> push.broker().isEmpty() ? List.of(UNKNOWN) : List.of(push.broker());
            case WEEK -> List.of(week(push.at().atZone(Period.ZONE)));
            case TRIGGER -> push.fired();
            case FIELD -> ofRecord(push.kind(), push.item());
            case INDUSTRY, REGION -> ofRecord(Kind.ENTERPRISE, push.enterprise());
        };
        return groups.isEmpty() && grouping != Grouping.NONE ? List.of(UNKNOWN) : groups;
    }

    private static String week(ZonedDateTime time) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                time.get(IsoFields.WEEK_BASED_YEAR),
                time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private List<String> ofRecord(Kind kind, String id) {
        return known.computeIfAbsent(
                kind.code() + " " + id,
                key -> store.find(kind, id)
                        .map(CorpusRecord::common)
                        .map(this::codes)
                        .orElse(List.of()));
    }

    private List<String> codes(CommonFields common) {
        var codes = switch (grouping) {
            case FIELD -> common.ipc().stream().map(IpcCode::subclass);
            case INDUSTRY -> common.industry().stream().map(IndustryCode::division);
            default -> common.region().stream().map(r -> r.province().digits());
        };
        return codes.distinct().toList();
    }
}
