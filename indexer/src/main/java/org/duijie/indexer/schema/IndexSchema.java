package org.duijie.indexer.schema;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.duijie.corpus.duplicate.Membership;
import org.duijie.corpus.indicator.IndicatorJson;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Visibility;
import org.duijie.dictionaries.analysis.BigramAnalyzer;
import org.duijie.dictionaries.analysis.TechnicalAnalyzer;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.forward.DemandTerms;
import org.duijie.indexer.forward.ForwardTerms;
import org.duijie.indexer.forward.TermIds;
import org.duijie.indexer.vector.Embedder;

/**
 * How a record becomes a document. This, {@link TextField}, {@link Facet} and {@link SuggestFields} are the whole
 * schema.
 *
 * <p>Besides texts and facets a document has the field {@value #KEY} ({@link RecordKey}: a term, to replace and delete, and doc
 * values, to break ties), {@value #ID} (a term), {@value #VISIBILITY} (a term), {@value #ENTERPRISE} (a term, of needs),
 * {@value #RECORD} (the record's JSON, stored), where it has near-duplicates {@value #CLUSTER} and {@value #CANONICAL}, of technologies {@value #FORWARD} and {@value #VECTOR}, of needs and enterprises {@value #DEMAND} and {@value #DEMAND_VECTOR}, {@value #INDICATORS} (stored), and, where the record is public, those of typing help ({@link SuggestFields}).
 */
public final class IndexSchema {
    /** The field of the {@link RecordKey}. */
    public static final String KEY = "key";
    /** The field of the record's id alone. */
    public static final String ID = "id";
    /** The stored record. */
    public static final String RECORD = "record";
    /** The field that tells who may see a record: the code of a {@link Visibility}. */
    public static final String VISIBILITY = "visibility";
    /** The field of the enterprise that a need belongs to. */
    public static final String ENTERPRISE = "enterprise";
    /** The field of the number that records of one thing share, a term and doc values; only they have it. */
    public static final String CLUSTER = "cluster";
    /** Doc values of those: 1 for the record that stands for all, else 0. */
    public static final String CANONICAL = "canonical";
    /** Doc values of technologies: their {@link ForwardTerms}. */
    public static final String FORWARD = "forward";
    /** Text vectors of technologies, where an embedder gave them. */
    public static final String VECTOR = "vector";
    /** Doc values of needs and enterprises: their {@link DemandTerms}. */
    public static final String DEMAND = "demand";
    /** Doc values of those: the text vector of what they ask for, where an embedder gave one; 32-bit numbers, big-endian. */
    public static final String DEMAND_VECTOR = "demand.vector";
    /** The stored quantified indicators of a record, as {@link IndicatorJson} writes them; only of records that have some. */
    public static final String INDICATORS = "indicator.values";
    /** The title once more, by pairs of characters. */
    public static final String TITLE_BIGRAMS = "title.bigrams";
    /** How much a pair of characters in a title counts against a word in a summary. */
    public static final float TITLE_BIGRAM_WEIGHT = 1.2f;

    private static final List<WeightedField> BIGRAM_FIELDS =
            List.of(new WeightedField(TITLE_BIGRAMS, TITLE_BIGRAM_WEIGHT));
    private static final List<WeightedField> WORD_FIELDS = Arrays.stream(TextField.values())
            .map(f -> new WeightedField(f.fieldName(), f.weight()))
            .toList();
    /** Raised with every change that an older index does not fit. */
    private static final int VERSION = 8;

    private IndexSchema() {}

    /**
     * A field that is searched.
     *
     * @param name the field's name
     * @param weight how much a term found there counts
     */
    public record WeightedField(String name, float weight) {}

    /** {@return what an index must have been built with to be read: the version of this schema} */
    public static String version() {
        return Integer.toString(VERSION);
    }

    /** {@return how each field's text is cut by the vocabulary that is in force when the text is begun} */
    public static Analyzer analyzer(Supplier<Vocabulary> vocabulary) {
        return new PerFieldAnalyzerWrapper(
                new TechnicalAnalyzer(vocabulary), Map.of(TITLE_BIGRAMS, new BigramAnalyzer()));
    }

    /** {@return the fields in which a term of this unit is looked for} */
    public static List<WeightedField> fields(Unit unit) {
        return unit == Unit.BIGRAM ? BIGRAM_FIELDS : WORD_FIELDS;
    }

    /** {@return the term that finds the document with this key} */
    public static Term keyTerm(RecordKey key) {
        return new Term(KEY, key.text());
    }

    /**
     * {@return the document of a record}
     *
     * @param indicators its quantified indicators
     * @param membership its cluster of near-duplicates
     * @param analyzer the one of the index, for what depends on the words of a title
     * @param embedder gives technologies, and what others ask for, a text vector, if there is one
     */
    public static Document document(
            CorpusRecord record,
            List<RecordIndicator> indicators,
            Optional<Membership> membership,
            Analyzer analyzer,
            Optional<Embedder> embedder) {
        var document = new Document();
        var key = RecordKey.of(record).text();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
        document.add(new StringField(ID, record.id(), Field.Store.NO));
        document.add(new StringField(VISIBILITY, record.visibility().code(), Field.Store.NO));
        if (record instanceof Need need && !need.enterpriseId().isEmpty()) {
            document.add(new StringField(ENTERPRISE, need.enterpriseId(), Field.Store.NO));
        }
        membership.ifPresent(m -> {
            document.add(new StringField(CLUSTER, Long.toString(m.canonical()), Field.Store.NO));
            document.add(new NumericDocValuesField(CLUSTER, m.canonical()));
            document.add(new NumericDocValuesField(CANONICAL, m.isCanonical() ? 1 : 0));
        });
        document.add(new StoredField(RECORD, RecordJson.encode(record)));
        addSearched(document, record, indicators);
        document.add(new org.apache.lucene.document.TextField(
                TITLE_BIGRAMS, record.common().title(), Field.Store.NO));
        for (var facet : Facet.values()) {
            facet.countedValues(record)
                    .forEach(v -> document.add(new SortedSetDocValuesField(facet.countField(), new BytesRef(v))));
        }
        if (!indicators.isEmpty()) {
            document.add(new StoredField(INDICATORS, IndicatorJson.encode(indicators)));
        }
        var ids = new TermIds(analyzer);
        if (Kind.TECHNOLOGIES.contains(record.kind())) {
            document.add(new BinaryDocValuesField(
                    FORWARD, ForwardTerms.of(record, ids).encode()));
            embedder.map(e -> e.embed(record))
                    .filter(IndexSchema::tells)
                    .ifPresent(vector -> document.add(
                            new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT)));
        } else {
            document.add(
                    new BinaryDocValuesField(DEMAND, DemandTerms.of(record, ids).encode()));
            embedder.map(e -> e.embed(DemandTerms.title(record), ForwardTerms.text(record)))
                    .filter(IndexSchema::tells)
                    .ifPresent(vector -> document.add(new BinaryDocValuesField(DEMAND_VECTOR, bytes(vector))));
        }
        if (record.visibility() == Visibility.PUBLIC) {
            SuggestFields.addTo(document, record, analyzer);
        }
        return document;
    }

    /**
     * {@return of the document of a record what decides whether a search for words, with filters and indicators, finds it}
     *
     * @param indicators its quantified indicators
     */
    public static Document searched(CorpusRecord record, List<RecordIndicator> indicators) {
        var document = new Document();
        addSearched(document, record, indicators);
        return document;
    }

    private static void addSearched(Document document, CorpusRecord record, List<RecordIndicator> indicators) {
        for (var field : TextField.values()) {
            for (var value : field.values(record)) {
                if (!value.isBlank()) {
                    document.add(new org.apache.lucene.document.TextField(field.fieldName(), value, Field.Store.NO));
                }
            }
        }
        for (var facet : Facet.values()) {
            facet.filterValues(record)
                    .forEach(v -> document.add(new StringField(facet.filterField(), v, Field.Store.NO)));
        }
        IndicatorPoints.addTo(document, indicators);
    }

    private static BytesRef bytes(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return new BytesRef(bytes.array());
    }

    /** {@return the vector in the doc values of {@value #DEMAND_VECTOR}} */
    public static float[] vector(BytesRef bytes) {
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asFloatBuffer().get(vector);
        return vector;
    }

    /** All zeros mean that no word is known. */
    private static boolean tells(float[] vector) {
        for (float number : vector) {
            if (number != 0) {
                return true;
            }
        }
        return false;
    }

    /** {@return a document for the typing help of a term that no record need hold} */
    public static Document termDocument(String term, Analyzer analyzer) {
        return SuggestFields.ofTerm(term, analyzer);
    }

    /** {@return the record in a stored field} */
    public static CorpusRecord record(BytesRef stored) {
        return RecordJson.decode(stored.bytes, stored.offset, stored.length);
    }
}
