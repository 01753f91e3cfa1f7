package org.duijie.corpus.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * What an archive may grow to when it is opened. Both what its directory says and what really comes out are held against it.
 *
 * @param entries how many entries it may have
 * @param bytes how many bytes may come out of all together
 * @param ratio how many times its packed size an entry may have, once it has more than {@code free} bytes
 * @param free so many bytes an entry may have whatever its ratio
 */
record ArchiveLimits(int entries, long bytes, int ratio, long free) {
    /** Hundred thousand entries, 32 GiB, 200 times: texts shrink by 3 to 30 times, and deflate at most by 1032. */
    static final ArchiveLimits USUAL = new ArchiveLimits(100_000, 32L << 30, 200, 10L << 20);

    /**
     * Holds the directory against the limits.
     *
     * @throws BrokenRule {@code zip.entries}, {@code zip.bytes}, {@code zip.ratio}, {@code zip.encrypted}
     */
    void check(String name, ZipFile zip) {
        int count = 0;
        long sum = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            if (++count > entries) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "zip.entries", name, entries);
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "zip.encrypted", name, entry.getName());
            }
            sum += Math.max(0, entry.getSize());
            checkSum(name, sum);
            checkRatio(name, entry, entry.getSize());
        }
    }

    private void checkSum(String name, long sum) {
        if (sum > bytes) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "zip.bytes", name, bytes);
        }
    }

    private void checkRatio(String name, ZipArchiveEntry entry, long size) {
        if (size > free && size / ratio > entry.getCompressedSize()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "zip.ratio", name, entry.getName(), ratio);
        }
    }

    /** {@return what comes out of an archive's entries, one after the other, held against the limits} */
    Expansion expansion(String name, ZipFile zip) {
        return new Expansion(name, zip);
    }

    /** The opening of one archive. For one thread. */
    final class Expansion {
        private final String name;
        private final ZipFile zip;
        private long sum;

        private Expansion(String name, ZipFile zip) {
            this.name = name;
            this.zip = zip;
        }

        /** {@return an entry's bytes; reading more than the limits allow is a {@link BrokenRule}} */
        InputStream open(ZipArchiveEntry entry) throws IOException {
            return new FilterInputStream(zip.getInputStream(entry)) {
                private long size;

                @Override
                public int read() throws IOException {
                    var one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int read = super.read(buffer, offset, length);
                    size += Math.max(0, read);
                    sum += Math.max(0, read);
                    checkSum(name, sum);
                    checkRatio(name, entry, size);
                    return read;
                }
            };
        }
    }
}
