package org.duijie.recommender.train;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;
import org.duijie.recommender.affinity.AffinityFile;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.affinity.Reliability;
import org.duijie.recommender.affinity.ReliabilityFile;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.model.Measure;
import org.duijie.recommender.model.ModelDraft;
import org.duijie.recommender.model.Origins;
import org.duijie.recommender.model.PartWriter;

/** Where the parts lie that were learned so far, in the data directory, which all workers see; deleted in the end. */
final class PartsFolder implements AutoCloseable {
    private static final String NAME = "training.tmp";

    private static final String LOCK = "training.lock";

    private final Path folder;
    /** Held while training runs; the operating system lets go of it when the process dies. */
    private final FileChannel lock;

    /**
     * Makes the folder anew; what a training that was killed left is deleted.
     *
     * @throws BrokenRule {@code train.busy} if another training runs on this data, {@code part.io}
     */
    PartsFolder(Path data) {
        folder = data.resolve(NAME);
        try {
            lock = FileChannel.open(data.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isOurs()) {
                lock.close();
                throw new BrokenRule(RecommenderMessages.MESSAGES, "train.busy", data);
            }
            delete();
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw io(e);
        }
    }

    private boolean isOurs() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process
        }
    }

    String folder() {
        return folder.toAbsolutePath().toString();
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes what the last stage gave. */
    void write(AffinityModel model, List<Reliability> reliability) {
        try (var out = Files.newOutputStream(file(AffinityFile.NAME))) {
            AffinityFile.write(model, out);
            ReliabilityFile.write(reliability, file(ReliabilityFile.NAME));
        } catch (IOException e) {
            throw io(e);
        }
    }

    /** {@return the model of all that lies here} */
    ModelDraft draft(Origins origins, AffinityModel model, SortedMap<String, Measure> measures, Duration took) {
        var parts = new TreeMap<String, PartWriter>();
        try (var files = Files.list(folder)) {
            files.forEach(f -> parts.put(f.getFileName().toString(), out -> Files.copy(f, out)));
        } catch (IOException e) {
            throw io(e);
        }
        var features = PairFeature.all().stream()
                .filter(model.weights()::containsKey)
                .map(PairFeature::code)
                .toList();
        return new ModelDraft(origins, features, measures, took, parts);
    }

    @Override
    public void close() {
        try (lock) {
            delete();
        } catch (IOException e) {
            throw io(e);
        }
    }

    private void delete() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private BrokenRule io(IOException e) {
        return new BrokenRule(e, RecommenderMessages.MESSAGES, "part.io", folder, e);
    }
}
