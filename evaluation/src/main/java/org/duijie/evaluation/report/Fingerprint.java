package org.duijie.evaluation.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** SHA-256 of files. */
final class Fingerprint {
    private Fingerprint() {}

    /**
     * {@return a file by its name, without its folder, and its SHA-256}
     *
     * @throws BrokenRule {@code file.unreadable}
     */
    static Report.Input of(Path file) {
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(file, out);
            return new Report.Input(
                    file.getFileName().toString(),
                    HexFormat.of().formatHex(out.getMessageDigest().digest()));
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unreadable", file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
