package org.duijie.api.push.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.schema.RecordKey;

/** Which saved searches find which technologies. Implementations are safe for several threads. */
public interface SearchTrigger {
    /** Where nobody saved a search. */
    SearchTrigger NONE = new SearchTrigger() {
        @Override
        public Map<RecordKey, List<SavedSearch>> firedBy(Collection<CorpusRecord> technologies) {
            return Map.of();
        }

        @Override
        public NewSearches changedAfter(String cursor) {
            return new NewSearches(List.of(), cursor);
        }

        @Override
        public Optional<String> text(String id) {
            return Optional.empty();
        }
    };

    /** {@return by technology the searches that find it; those that none finds may be left out} */
    Map<RecordKey, List<SavedSearch>> firedBy(Collection<CorpusRecord> technologies);

    /**
     * {@return searches that are new or changed, with the recent technologies that each finds}
     *
     * @param cursor how far they are known, as the answer before told; empty for the first time
     */
    NewSearches changedAfter(String cursor);

    /** {@return what a search looks for, with the indicators that it asks for; may be empty; none where it is no more} */
    Optional<String> text(String id);

    /**
     * A search that was saved.
     *
     * @param id its id
     * @param enterprise whose it is
     * @param title how a person knows it
     */
    record SavedSearch(String id, String enterprise, String title) {
        Trigger trigger() {
            return new Trigger(Trigger.Kind.SEARCH, id, title, OptionalDouble.empty());
        }
    }

    /**
     * A new or changed search.
     *
     * @param search the search
     * @param technologies which recent ones it finds
     */
    record Found(SavedSearch search, List<RecordKey> technologies) {
        /** Copies the list. */
        public Found {
            technologies = List.copyOf(technologies);
        }
    }

    /**
     * Some new or changed searches; when there are none, the cursor is the one that was given.
     *
     * @param found the searches
     * @param cursor where the next ones begin
     */
    record NewSearches(List<Found> found, String cursor) {
        /** Copies the list. */
        public NewSearches {
            found = List.copyOf(found);
        }
    }
}
