package org.duijie.indexer.write;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * The files of the last commit of the live generation, all opened: a file that is open stays readable when a writer deletes it, and none
 * is ever changed, so they can be read at leisure while the index goes on.
 */
public final class CommitFiles implements Closeable {
    private static final int TRIES = 100;

    private final Optional<Manifest> manifest;
    private final Map<String, InputStream> files = new TreeMap<>();

    /** Where there is no index. */
    private CommitFiles() {
        manifest = Optional.empty();
    }

    private CommitFiles(Path generation) throws IOException {
        boolean complete = false;
        try (var directory = FSDirectory.open(generation)) {
            var infos = SegmentInfos.readLatestCommit(directory);
            var built = Manifest.fromUserData(infos.getUserData());
            manifest = Optional.of(built);
            for (var file : infos.files(true)) {
                add(generation, generation.resolve(file));
            }
            addDictionaries(generation, built);
            var pointer = generation.getFileName() + "\n"; // the only generation, there
            files.put(Generations.CURRENT, new ByteArrayInputStream(pointer.getBytes(StandardCharsets.UTF_8)));
            complete = true;
        } finally {
            if (!complete) {
                close();
            }
        }
    }

    /**
     * {@return the files; none where there is no index}
     *
     * @param root the index directory
     * @throws org.duijie.corpus.check.BrokenRule {@code index.corrupt}, {@code index.format}, {@code index.directory}, {@code index.unwritable}
     */
    public static CommitFiles open(Path root) {
        try {
            for (int i = 1; ; i++) {
                var live = new Generations(root).current();
                if (live.isEmpty()) {
                    return new CommitFiles();
                }
                try {
                    return new CommitFiles(live.get());
                } catch (NoSuchFileException | FileNotFoundException e) {
                    if (i == TRIES) {
                        throw e;
                    } // else a writer has deleted them since they were named
                }
            }
        } catch (IOException e) {
            throw IndexFaults.of(root, e);
        }
    }

    private void add(Path generation, Path file) throws IOException {
        var path = generation.getFileName() + "/" + generation.relativize(file);
        files.put(path, Files.newInputStream(file));
    }

    private void addDictionaries(Path generation, Manifest built) throws IOException {
        var user = Vocabulary.userPart(built.dictionary());
        if (!user.isEmpty()) {
            var folder = IndexedDictionaries.folder(generation, user);
            try (var names = Files.newDirectoryStream(folder)) {
                for (var file : names) {
                    add(generation, file);
                }
            }
            if (!Files.isDirectory(folder)) {
                throw new NoSuchFileException(folder.toString()); // deleted while it was read
            }
        }
    }

    /** {@return what the commit says it holds; empty where there is no index} */
    public Optional<Manifest> manifest() {
        return manifest;
    }

    /** {@return the content of each file of a copy, by its path within the index directory; each can be read once} */
    public Map<String, InputStream> files() {
        return Collections.unmodifiableMap(files);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(files.values());
    }
}
