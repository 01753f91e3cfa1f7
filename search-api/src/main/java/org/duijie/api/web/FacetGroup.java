package org.duijie.api.web;

import java.util.List;

/**
 * A facet beside the results.
 *
 * @param name the facet in the reader's language
 * @param id its name in addresses
 * @param options the values, those shown first
 * @param more further values, folded away
 */
public record FacetGroup(String name, String id, List<Option> options, List<Option> more) {
    /** Copies the lists. */
    public FacetGroup {
        options = List.copyOf(options);
        more = List.copyOf(more);
    }

    /**
     * A value to choose.
     *
     * @param name the value in the reader's language
     * @param code its code, shown before the name; may be empty
     * @param count how many results there are with it
     * @param chosen whether it is chosen
     * @param href the address that chooses it, or no longer
     * @param parts finer values under it
     */
    public record Option(String name, String code, String count, boolean chosen, String href, List<Option> parts) {
        /** Copies the list. */
        public Option {
            parts = List.copyOf(parts);
        }
    }

    /** {@return whether one of the folded values, or a part of one, is chosen} */
    public boolean moreChosen() {
        return more.stream().anyMatch(o -> o.chosen() || o.parts().stream().anyMatch(Option::chosen));
    }
}
