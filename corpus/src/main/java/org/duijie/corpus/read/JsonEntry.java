package org.duijie.corpus.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;

/** Bytes that should be a JSON object, as an entry. */
final class JsonEntry {
    private JsonEntry() {}

    /** {@return the object, or what is wrong with it} */
    static Entry of(long number, RecordBytes record) {
        if (record.isTooLong()) {
            return new Entry.Faulty(number, record.tooLong(), record.text(StandardCharsets.UTF_8));
        }
        try {
            var bytes = Arrays.copyOf(record.bytes(), record.length());
            var object = RecordJson.parse(bytes, 0, bytes.length);
            return new Entry.Found(number, object, () -> new String(bytes, StandardCharsets.UTF_8));
        } catch (BrokenRule e) {
            return new Entry.Faulty(number, e, record.text(StandardCharsets.UTF_8));
        }
    }
}
