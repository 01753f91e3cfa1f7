package org.duijie.recommender.train;

import java.io.Serializable;
import java.util.Comparator;

/** What an example is about, in the order of needs and items. */
record NeedAndItem(String need, String item) implements Comparable<NeedAndItem>, Serializable {
    private static final Comparator<NeedAndItem> ORDER =
            Comparator.comparing(NeedAndItem::need).thenComparing(NeedAndItem::item);

    NeedAndItem(Example example) {
        this(example.need(), example.item());
    }

    @Override
    public int compareTo(NeedAndItem other) {
        return ORDER.compare(this, other);
    }
}
