package org.duijie.dictionaries.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duijie.dictionaries.DictionaryFault;

/** The formats of other programs' dictionaries. All are UTF-8 with an entry a line. */
public enum ForeignFormat {
    /** jieba and HanLP: {@code word freq pos}, parted by blanks or tabs, in either order and with either left out. */
    JIEBA,
    /** THUOCL: {@code word TAB document frequency}. */
    THUOCL,
    /** IK Analyzer: a word a line. */
    IK,
    /** Solr and Elasticsearch synonyms: {@code a,b,c} for equals, {@code a,b => c,d} for one way. */
    SOLR,
    /** WordNet's Prolog file of synonyms: {@code s(synset,number,'word',type,sense,count).} */
    WORDNET,
    /** 同义词词林: {@code Aa01A02= word word}; only {@code =} are synonyms, {@code #} and {@code @} are passed over. */
    CILIN;

    /**
     * {@return the format of a code}
     *
     * @throws DictionaryFault {@code import.format}
     */
    public static ForeignFormat of(String code) {
        return Arrays.stream(values())
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DictionaryFault("--format", 0, "import.format", code, codes()));
    }

    /** {@return the code, such as {@code jieba}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String codes() {
        return Arrays.stream(values()).map(ForeignFormat::code).collect(Collectors.joining(", "));
    }

    /** {@return a new parser of a file in this format} */
    ForeignParser parser() {
        return switch (this) {
            case JIEBA -> new JiebaLines();
            case THUOCL -> new ThuoclLines();
            case IK -> (line, entries) -> entries.term(line, line.text().strip(), "");
            case SOLR -> new SolrLines();
            case WORDNET -> new WordnetLines();
            case CILIN -> new CilinLines();
        };
    }
}
