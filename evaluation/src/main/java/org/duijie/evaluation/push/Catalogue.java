package org.duijie.evaluation.push;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What could have been pushed, and to whom.
 *
 * @param technologies by id
 * @param enterprises their ids
 */
public record Catalogue(Map<String, Technology> technologies, Set<String> enterprises) {
    /** Nothing is known; measures that need the whole have no value. */
    public static final Catalogue UNKNOWN = new Catalogue(Map.of(), Set.of());

    public Catalogue {
        technologies = Map.copyOf(technologies);
        enterprises = Set.copyOf(enterprises);
    }

    /**
     * A technology.
     *
     * @param owner who owns it; empty where it is not known
     * @param fields its fields, such as subclasses of the IPC; may be empty
     */
    public record Technology(Optional<String> owner, List<String> fields) {
        public Technology {
            fields = List.copyOf(fields);
        }
    }

    /** {@return how many technologies each owner has} */
    Map<String, Long> sizes() {
        return technologies.values().stream()
                .flatMap(technology -> technology.owner().stream())
                .collect(Collectors.groupingBy(owner -> owner, Collectors.counting()));
    }
}
