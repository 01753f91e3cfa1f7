package org.duijie.api.push.compose;

import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.RecordStore;

/** Which records are of the same thing. Safe for several threads. */
@FunctionalInterface
public interface NearDuplicates {
    /** Every record is the only one of its thing. */
    NearDuplicates NONE = item -> Set.of();

    /** {@return the others of an item's cluster} */
    Set<Item> of(Item item);

    /** {@return the clusters that a store keeps} */
    static NearDuplicates in(RecordStore store) {
        return item -> Kind.find(item.kind()).stream()
                .flatMap(kind -> store.duplicates().of(kind, item.id()).stream())
                .map(r -> new Item(r.kind().code(), r.id()))
                .collect(Collectors.toSet());
    }
}
