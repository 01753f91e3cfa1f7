package org.duijie.dictionaries.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.charfilter.HTMLStripCharFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.duijie.dictionaries.MixedTexts;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offsets are those of the text as it was given, whatever stands before the tokenizer. */
class OffsetsTest {
    @ParameterizedTest
    @CsvSource({
        "<p>一种<b>鋰電池</b>隔膜&nbsp;孔隙率&gt;=45%</p>, 一 种 鋰電池 電池 隔膜 孔隙率 孔隙 &gt;=45% 45",
        "CO<sub>2</sub>減排<br/>200&deg;C, CO2 減排 200&deg;C 200",
        "數控<i>機</i>床&amp;主軸, 數控機床 數控 機床 主軸",
        "<td>6061-T6</td><td>铝合金</td>, 6061-T6 6061 T6 铝合金 合金",
    })
    void tagsAndEntitiesShiftNothing(String html, String words) {
        try (var analyzer = strippingTags()) {
            var written = Tokens.of(analyzer, html).tokens().stream()
                    .map(t -> html.substring(t.start(), t.end()).replaceAll("<[^>]*>", ""))
                    .toList();
            assertThat(String.join(" ", written)).isEqualTo(words);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "锂电池\\n隔膜 | 锂电池 电池 隔膜",
                "𠮷野家的🔋锂电池 | 𠮷 野 家 的 锂电池 电池",
                "温度10\\r\\nnm | 温度 10 nm",
                "温度10 nm | 温度 10_nm 10 nm",
                "β‑环糊精e\u0301锂电池 | β‑环糊精 环糊精 糊精 锂电池 电池",
            })
    void lineBreaksSurrogatesAndMarksShiftNothing(String escaped, String words) {
        var text = escaped.translateEscapes();
        var written = Vocabulary.shipped().segmenter().segment(text, Granularity.SEARCH).stream()
                .map(w -> text.substring(w.start(), w.end()))
                .toList();
        assertThat(written)
                .containsAll(Arrays.stream(words.split(" ", -1))
                        .map(w -> w.replace('_', ' '))
                        .toList());
    }

    @Test
    void offsetsOfEachValueFollowThoseOfTheOneBefore() throws IOException {
        for (long seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var values = List.of(
                    MixedTexts.wellFormed(random, 20) + "锂电池 ",
                    MixedTexts.wellFormed(random, 20),
                    "鋰電池。" + MixedTexts.wellFormed(random, 20));
            var all = String.join("\n", values); // Lucene leaves one char between values
            var found = stretches(values, "锂电池").stream()
                    .map(s -> all.substring(s.start(), s.end()))
                    .toList();
            assertThat(found)
                    .as("seed %d", seed)
                    .contains("锂电池", "鋰電池")
                    .allMatch(w -> w.equals("锂电池") || w.equals("鋰電池"));
        }
    }

    private record Stretch(int start, int end) {}

    /** Where an index says that a word stands. */
    private static List<Stretch> stretches(List<String> values, String word) throws IOException {
        var withOffsets = new FieldType(TextField.TYPE_NOT_STORED);
        withOffsets.setStoreTermVectors(true);
        withOffsets.setStoreTermVectorPositions(true);
        withOffsets.setStoreTermVectorOffsets(true);
        try (var directory = new ByteBuffersDirectory();
                var writer = new IndexWriter(directory, new IndexWriterConfig(new TechnicalAnalyzer()))) {
            var document = new Document();
            values.forEach(v -> document.add(new Field("text", v, withOffsets)));
            writer.addDocument(document);
            writer.commit();
            try (var reader = DirectoryReader.open(directory)) {
                return stretches(reader, word);
            }
        }
    }

    private static List<Stretch> stretches(DirectoryReader reader, String word) throws IOException {
        var found = new ArrayList<Stretch>();
        var terms = reader.termVectors().get(0, "text").iterator();
        while (terms.next() != null) {
            if (terms.term().utf8ToString().equals(word)) {
                var places = terms.postings(null, PostingsEnum.OFFSETS);
                places.nextDoc();
                for (int i = 0; i < places.freq(); i++) {
                    places.nextPosition();
                    found.add(new Stretch(places.startOffset(), places.endOffset()));
                }
            }
        }
        return found;
    }

    private static Analyzer strippingTags() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                return new TokenStreamComponents(new HanlpTokenizer(Vocabulary::shipped, Granularity.SEARCH));
            }

            @Override
            protected Reader initReader(String fieldName, Reader reader) {
                return new HTMLStripCharFilter(reader);
            }
        };
    }
}
