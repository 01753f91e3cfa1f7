package org.duijie.api.ask;

import org.duijie.corpus.quality.QualityCounts;
import org.duijie.corpus.quality.QualityReport;
import org.duijie.corpus.store.RecordStore;

/**
 * The quality of the public records, added up anew where the store has changed since it was asked last. One asker counts, the others wait
 * for it. Safe for several threads.
 */
final class PublicQuality {
    private final RecordStore store;
    private long sequence = -1;
    private QualityReport report;

    PublicQuality(RecordStore store) {
        this.store = store;
    }

    synchronized QualityReport report() {
        long now = store.sequence();
        if (now != sequence) {
            var counts = new QualityCounts();
            store.forEachChange(0, c -> c.record().filter(SeenData::isPublic).ifPresent(counts::add));
            report = counts.report();
            sequence = now;
        }
        return report;
    }
}
