package org.duijie.corpus.share;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.ChangeFeed;
import org.duijie.corpus.store.Database;
import org.duijie.corpus.store.DatabasePlace;
import org.duijie.corpus.store.FeedEntry;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.ImportReport;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;

/** A store with its feed, whose pages go to others as the bytes that a server would send. */
final class Neighbour implements FeedSource, AutoCloseable {
    private final Path data;
    private final RecordStore store;
    private final ChangeFeed feed;
    private final Path file;
    private int pageSize = ChangeFeed.MOST_ENTRIES;
    private boolean toldAll;

    Neighbour(DatabasePlace place, Path directory, String name) {
        this(place, directory, name, 0);
    }

    /** A store whose identity, which decides between equals, is drawn from a seed. */
    Neighbour(DatabasePlace place, Path directory, String name, long seed) {
        data = directory.resolve(name);
        identify(place, UUID.nameUUIDFromBytes((seed + name).getBytes(StandardCharsets.UTF_8)));
        store = RecordStore.open(place);
        feed = new ChangeFeed(store);
        feed.rename(name);
        file = directory.resolve(name + ".jsonl");
    }

    private static void identify(DatabasePlace place, UUID identity) {
        RecordStore.open(place).close();
        try (var database = Database.open(place, RecordStore.NAME, "org/duijie/corpus/store/migration")) {
            database.read(h -> h.execute("update property set value = ? where name = 'identity'", identity.toString()));
        }
    }

    RecordStore store() {
        return store;
    }

    String identity() {
        return store.identity();
    }

    Neighbour inPagesOf(int entries) {
        pageSize = entries;
        return this;
    }

    /** Sends also what came from the one who asks, as a server does that knows nothing of {@code follower}. */
    Neighbour tellingAll() {
        toldAll = true;
        return this;
    }

    /** A need with a title of its own. */
    ImportReport edit(String id, String title) {
        return importLine(need(id, title, "public"), ImportOptions.DEFAULT);
    }

    ImportReport hide(String id, String title) {
        return importLine(need(id, title, "private"), ImportOptions.DEFAULT);
    }

    ImportReport adopt(String id, String title) {
        return importLine(need(id, title, "public"), ImportOptions.DEFAULT.adopting());
    }

    private ImportReport importLine(String line, ImportOptions options) {
        try {
            Files.writeString(file, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Importer(store, data).run(List.of(file), options.withMaxRejects(1), ImportProgress.NONE);
    }

    private static String need(String id, String title, String visibility) {
        return "{\"kind\":\"need\",\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"visibility\":\"" + visibility
                + "\"}\n";
    }

    void delete(String id) {
        store.delete(Kind.NEED, id);
    }

    PullReport pull(FeedSource other) {
        return new Pull(store, data, other, 0, Locale.ENGLISH).run((done, last) -> {});
    }

    Optional<String> title(String id) {
        return store.find(Kind.NEED, id).map(CorpusRecord::displayTitle);
    }

    /** {@return what followers that know nothing yet are told} */
    List<FeedEntry> told() {
        return feed.page(0, ChangeFeed.MOST_ENTRIES, Optional.empty()).entries();
    }

    /** {@return titles by id} */
    Map<String, String> titles() {
        var titles = new TreeMap<String, String>();
        store.forEachChange(0, c -> c.record().ifPresent(r -> titles.put(c.id(), r.displayTitle())));
        return titles;
    }

    /** {@return everything that is said of records here, by id and origin, without this store's own numbers} */
    List<String> claims() {
        var claims = new ArrayList<String>();
        told().forEach(e -> claims.add(e.claim().toString()));
        return claims.stream().sorted().toList();
    }

    @Override
    public String url() {
        return "http://" + data.getFileName() + "/v1/changes";
    }

    @Override
    public Optional<byte[]> page(Optional<String> cursor, Optional<String> follower) {
        long after = cursor.map(c -> FeedCursor.of(c).sequence()).orElse(0L);
        return Optional.of(FeedWriter.write(feed.page(after, pageSize, toldAll ? Optional.empty() : follower)));
    }

    @Override
    public void close() {
        store.close();
    }
}
