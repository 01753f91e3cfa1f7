package org.duijie.indexer.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.duijie.corpus.check.BrokenRule;

/**
 * What a generation holds by its last commit.
 *
 * @param name such as {@code g000001}
 * @param live whether it is searched; else it can be rolled back to
 * @param manifest what it was built with; empty where that cannot be read
 * @param documents how many records it holds
 * @param bytes size of the commit's files
 */
public record Generation(String name, boolean live, Optional<Manifest> manifest, long documents, long bytes) {
    static Generation of(Path folder, boolean live) {
        var name = folder.getFileName().toString();
        try (var directory = FSDirectory.open(folder)) {
            var infos = SegmentInfos.readLatestCommit(directory);
            long bytes = 0;
            for (var file : infos.files(true)) {
                bytes += directory.fileLength(file);
            }
            long documents = infos.totalMaxDoc();
            for (var segment : infos) {
                documents -= segment.getDelCount();
            }
            return new Generation(
                    name, live, Optional.of(Manifest.fromUserData(infos.getUserData())), documents, bytes);
        } catch (IOException | BrokenRule e) {
            return new Generation(name, live, Optional.empty(), 0, 0); // listed all the same, so that it is seen
        }
    }
}
