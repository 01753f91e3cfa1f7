package org.duijie.indexer.query;

import java.util.Set;

/**
 * What somebody may see beside what is public.
 *
 * @param enterprises ids of the enterprises whose private needs are seen too
 * @param secrets whether secret achievements are seen too
 */
public record Viewer(Set<String> enterprises, boolean secrets) {
    /** Sees what is public, as everybody does. */
    public static final Viewer NOBODY = new Viewer(Set.of(), false);

    /** Copies the set. */
    public Viewer {
        enterprises = Set.copyOf(enterprises);
    }
}
