package org.duijie.api.ask;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.store.Change;
import org.duijie.corpus.store.RecordStore;

/**
 * Which enterprise asks for what. It is read from the store at the first question and follows its changes from then on, at each
 * question; between questions it costs nothing. Safe for several threads.
 */
final class EnterpriseNeeds {
    private final RecordStore store;
    private final Map<String, NavigableSet<String>> needs = new HashMap<>();
    private final Map<String, String> enterprises = new HashMap<>();
    private long sequence;

    EnterpriseNeeds(RecordStore store) {
        this.store = store;
    }

    /** {@return the ids of an enterprise's needs, private ones too, in their order} */
    synchronized Collection<String> of(String enterpriseId) {
        store.forEachChange(sequence, this::follow);
        return List.copyOf(needs.getOrDefault(enterpriseId, new TreeSet<>()));
    }

    private void follow(Change change) {
        sequence = change.sequence();
        if (change.kind() != Kind.NEED) {
            return;
        }
        var before = enterprises.remove(change.id());
        if (before != null) {
            needs.get(before).remove(change.id());
        }
        change.record()
                .map(r -> ((Need) r).enterpriseId())
                .filter(e -> !e.isEmpty())
                .ifPresent(enterprise -> {
                    enterprises.put(change.id(), enterprise);
                    needs.computeIfAbsent(enterprise, e -> new TreeSet<>()).add(change.id());
                });
    }
}
