package org.duijie.indexer.schema;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Patent;
import org.duijie.corpus.model.Stage;
import org.duijie.corpus.model.TransferMode;
import org.duijie.indexer.IndexerMessages;

/**
 * By what results are counted and filtered. A facet counts coarse values (an industry's division); a filter also takes finer ones
 * (a class such as {@code C3841}) and whole ones ({@code C}).
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions have no state
public enum Facet {
    /** {@code achievement}, {@code patent}, {@code need}, {@code enterprise}. */
    KIND("kind", r -> Stream.of(r.kind().code())),
    /** Counted by division of GB/T 4754; filtered by any level. */
    INDUSTRY(
            "industry",
            r -> r.common().industry().stream().map(IndustryCode::division),
            r -> r.common().industry().stream().map(IndustryCode::code).flatMap(Facet::prefixes)),
    /** The first letter of the IPC. */
    IPC_SECTION("ipcSection", r -> symbols(r).map(IpcCode::section)),
    /** Counted by class (H01); filtered also by subclass, main group and group. */
    IPC_CLASS(
            "ipcClass",
            r -> symbols(r).map(IpcCode::classSymbol).filter(s -> s.length() == 3),
            r -> symbols(r).flatMap(c -> Stream.of(c.classSymbol(), c.subclass(), mainGroup(c), c.symbol()))),
    /** Counted by province and prefecture of GB/T 2260; filtered also by county. Six digits. */
    REGION(
            "region",
            r -> r.common().region().stream()
                    .flatMap(
                            c -> Stream.of(c.province().digits(), c.prefecture().digits())),
            r -> r.common().region().stream()
                    .flatMap(
                            c -> Stream.of(c.province().digits(), c.prefecture().digits(), c.digits()))),
    /** How far an achievement has come. */
    STAGE("stage", r -> r instanceof Achievement a ? a.stage().map(Stage::code).stream() : Stream.empty()),
    /** The ways of transfer on offer or wished for. */
    TRANSFER_MODE("transferMode", r -> r.transferModes().stream().map(TransferMode::code)),
    /** The year of completion, application or last change. */
    YEAR("year", r -> date(r).map(d -> Integer.toString(d.getYear())).stream());

    private final String label;
    private final Function<CorpusRecord, Stream<String>> counted;
    private final Function<CorpusRecord, Stream<String>> filtered;

    Facet(String label, Function<CorpusRecord, Stream<String>> values) {
        this(label, values, values);
    }

    Facet(
            String label,
            Function<CorpusRecord, Stream<String>> counted,
            Function<CorpusRecord, Stream<String>> filtered) {
        this.label = label;
        this.counted = counted;
        this.filtered = filtered;
    }

    /** {@return the name on the command line, over HTTP and in results, such as {@code ipcClass}} */
    public String label() {
        return label;
    }

    /** {@return the values under which the record is counted, without repeats} */
    public Collection<String> countedValues(CorpusRecord record) {
        return counted.apply(record).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the values with which a filter finds the record, without repeats} */
    public Collection<String> filterValues(CorpusRecord record) {
        return filtered.apply(record).collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the field that filters look into} */
    public String filterField() {
        return "filter." + label;
    }

    /** {@return the doc values field that is counted} */
    public String countField() {
        return "facet." + label;
    }

    /**
     * {@return the facet of this name}
     *
     * @throws BrokenRule {@code filter.unknown}
     */
    public static Facet of(String label) {
        return Arrays.stream(values())
                .filter(f -> f.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new BrokenRule(
                        IndexerMessages.MESSAGES,
                        "filter.unknown",
                        label,
                        Arrays.stream(values()).map(Facet::label).collect(Collectors.joining(", "))));
    }

    private static Stream<IpcCode> symbols(CorpusRecord record) {
        return record instanceof Patent patent && record.common().ipc().isEmpty()
                ? patent.cpc().stream()
                : record.common().ipc().stream();
    }

    private static String mainGroup(IpcCode code) {
        int slash = code.symbol().indexOf('/');
        return slash < 0 ? code.symbol() : code.symbol().substring(0, slash);
    }

    private static Stream<String> prefixes(String code) {
        return Stream.of(1, 3, 4, 5).filter(n -> n <= code.length()).map(n -> code.substring(0, n));
    }

    private static Optional<LocalDate> date(CorpusRecord record) {
        Optional<LocalDate> own = switch (record) {
            case Achievement a -> a.endDate().or(a::startDate);
            case Patent p -> p.applicationDate().or(p::publicationDate);
            default -> Optional.empty();
        };
        return own.or(() -> record.common()
                .updatedAt()
                .map(t -> t.atZone(ZoneOffset.ofHours(8)).toLocalDate()));
    }

    /** {@return all facets} */
    public static List<Facet> all() {
        return List.of(values());
    }
}
