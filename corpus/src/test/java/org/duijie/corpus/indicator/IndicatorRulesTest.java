package org.duijie.corpus.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.duijie.corpus.sample.SampleCorpus;
import org.junit.jupiter.api.Test;

class IndicatorRulesTest {
    private static final String FINGERPRINT = "c1164bde3da7ab04";
    private static final String FOUND = "8f59952436efb8df";

    @Test
    void whoeverChangesWhatIsFoundChangesTheFingerprint() throws IOException, NoSuchAlgorithmException {
        var found = MessageDigest.getInstance("SHA-256");
        for (var record : SampleCorpus.shipped().records()) {
            found.update(IndicatorJson.encode(RecordIndicator.of(record)).getBytes(StandardCharsets.UTF_8));
        }
        for (var file : new String[] {"developed-on.txt", "held-out.txt"}) {
            for (var indicator : IndicatorExtractor.extract(text(file))) {
                found.update(indicator.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        var hash = HexFormat.of().formatHex(found.digest(), 0, 8);

        if (IndicatorRules.fingerprint().equals(FINGERPRINT)) {
            assertThat(hash)
                    .as(
                            "what the same rules find; unless these texts changed, raise IndicatorRules.VERSION, so that stores are refreshed")
                    .isEqualTo(FOUND);
        }
        assertThat(IndicatorRules.fingerprint() + " " + hash)
                .as("the rules are others; if they are meant to be, put both numbers here")
                .isEqualTo(FINGERPRINT + " " + FOUND);
    }

    private static String text(String file) throws IOException {
        try (var stream = IndicatorRulesTest.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
