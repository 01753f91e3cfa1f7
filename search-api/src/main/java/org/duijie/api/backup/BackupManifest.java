package org.duijie.api.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.ApiMessages;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;

/**
 * What a backup holds.
 *
 * @param createdAt when it was begun
 * @param store identity of the record store
 * @param sequence the store's last change
 * @param indexSequence the last change that the index holds; 0 where there is no index
 * @param files every other file of the backup
 */
public record BackupManifest(Instant createdAt, String store, long sequence, long indexSequence, List<Entry> files) {
    /** The name of its file. */
    static final String NAME = "backup.json";

    private static final int FORMAT = 1;
    private static final int LARGEST = 16 << 20;

    /** Copies. */
    public BackupManifest {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param path within the backup and the data directory, with slashes
     * @param bytes its size
     * @param sha256 in hexadecimal digits
     */
    public record Entry(String path, long bytes, String sha256) {}

    /** {@return the size of all files} */
    public long bytes() {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    byte[] toJson() {
        var json = Json.object()
                .put("format", FORMAT)
                .put("createdAt", createdAt.toString())
                .put("store", store)
                .put("sequence", sequence)
                .put("indexSequence", indexSequence);
        var list = json.putArray("files");
        files.forEach(
                f -> list.addObject().put("path", f.path).put("bytes", f.bytes).put("sha256", f.sha256));
        return Json.text(json).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the manifest of a backup.
     *
     * @param backup its folder
     * @throws BrokenRule {@code backup.none}, {@code backup.format}, {@code backup.damaged}
     */
    static BackupManifest read(Path backup) throws IOException {
        var file = backup.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "backup.none", backup.toUri(), NAME);
        }
        if (Files.size(file) > LARGEST) {
            throw damaged(null, Files.size(file) + " > " + LARGEST);
        }
        try {
            return of(Json.mapper().readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException | DateTimeException e) {
            throw damaged(e, e.getMessage());
        }
    }

    private static BackupManifest of(JsonNode json) {
        if (json.path("format").asInt() != FORMAT) {
            throw new BrokenRule(
                    ApiMessages.MESSAGES, "backup.format", json.path("format").asText(), FORMAT);
        }
        var files = new ArrayList<Entry>();
        for (var file : json.path("files")) {
            files.add(new Entry(
                    file.path("path").asText(),
                    file.path("bytes").asLong(-1),
                    file.path("sha256").asText()));
        }
        return new BackupManifest(
                Instant.parse(json.path("createdAt").asText()),
                json.path("store").asText(),
                json.path("sequence").asLong(),
                json.path("indexSequence").asLong(),
                files);
    }

    private static BrokenRule damaged(Exception cause, String reason) {
        return new BrokenRule(cause, ApiMessages.MESSAGES, "backup.damaged", NAME, reason);
    }
}
