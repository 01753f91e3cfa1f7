package org.duijie.corpus.sample;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.duijie.corpus.json.RecordJson;

/** The sample's records as JSON, for tests elsewhere: the shipped ones where they are there. */
public final class SampleRecords {
    private SampleRecords() {}

    public static Stream<String> lines() {
        boolean shipped = SampleCorpus.class.getResource("files.txt") != null;
        var corpus = shipped ? SampleCorpus.shipped() : SampleCorpusTest.TINY;
        return corpus.records().stream().map(r -> new String(RecordJson.encode(r), StandardCharsets.UTF_8));
    }
}
