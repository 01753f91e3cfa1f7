package org.duijie.api.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.http.ApiServer;
import org.duijie.api.http.ServerConfig;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;

/** A data directory of made-up needs, and a server on it. */
final class FedStore implements AutoCloseable {
    private static final int CHARACTERS = 300;

    private final Path data;
    private Engine engine;
    private Service service;
    private ApiServer server;

    FedStore(Path data) {
        this.data = data;
    }

    Path data() {
        return data;
    }

    /** Imports needs with random texts of their own, of which no two numbers give the same. */
    void importNeeds(int from, int to, long seed) throws IOException {
        var random = new Random(seed);
        var lines = new ArrayList<String>();
        for (int i = from; i < to; i++) {
            var text = new StringBuilder();
            for (int j = 0; j < CHARACTERS; j++) {
                text.append((char) ('一' + random.nextInt(5_000)));
            }
            lines.add("{\"id\":\"N" + i + "\",\"kind\":\"need\",\"summary\":\"" + text + "\"}");
        }
        var file = Files.write(data.resolveSibling(data.getFileName() + ".jsonl"), lines);
        try (var store = RecordStore.open(data)) {
            new Importer(store, data).run(List.of(file), ImportOptions.DEFAULT, ImportProgress.NONE);
        }
    }

    /** Starts the server over an index of what is there, and gives its port. */
    int serve() {
        var directory = new DataDirectory(data);
        if (!Files.exists(directory.index())) {
            try (var store = RecordStore.open(data)) {
                new IndexBuilder(directory.index(), Clock.systemUTC()).update(store, false, IndexProgress.NONE);
            }
        }
        engine = Engine.open(directory);
        service = Service.open(directory);
        server = ApiServer.start(engine, service, ServerConfig.ofPort(0));
        return server.port();
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    String get(String path) throws IOException {
        try (var answer = URI.create(url() + path).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** {@return the records by kind and id; fails where one is there twice} */
    static Map<String, CorpusRecord> records(Path data) {
        var records = new TreeMap<String, CorpusRecord>();
        try (var store = RecordStore.open(data)) {
            store.forEachChange(
                    0,
                    c -> c.record().ifPresent(r -> {
                        if (records.put(r.kind() + " " + r.id(), r) != null) {
                            throw new AssertionError("twice: " + r.id());
                        }
                    }));
        }
        return records;
    }

    void stop() {
        if (server != null) {
            server.close();
            service.close();
            engine.close();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
