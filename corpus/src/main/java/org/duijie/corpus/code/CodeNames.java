package org.duijie.corpus.code;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.RegionCode;

/**
 * The names of codes. Every method answers in English for a locale of language {@code en}, else in Chinese.
 *
 * <p>A code is looked up as it stands, in the normal form of {@link RegionCode}, {@link IndustryCode} or {@link IpcCode}; text that is
 * no such code simply has no name. The {@code nearest} methods go on to coarser codes until one has a name.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class CodeNames {
    private final NameTable regions;
    private final NameTable industries;
    private final NameTable ipc;

    private CodeNames(NameTable regions, NameTable industries, NameTable ipc) {
        this.regions = regions;
        this.industries = industries;
        this.ipc = ipc;
    }

    /**
     * The names that come with this module, read once.
     *
     * @return always the same names
     */
    public static CodeNames builtIn() {
        return BuiltIn.NAMES;
    }

    /**
     * The name of a province, a prefecture, or a county of Zhejiang.
     *
     * @param sixDigits a code of GB/T 2260, such as {@code 330100}
     * @param locale English for {@code en}, else Chinese
     * @return the name, such as 杭州市; empty if this very code has none
     */
    public Optional<String> region(String sixDigits, Locale locale) {
        return regions.name(sixDigits, locale);
    }

    /** {@return the codes of all regions that have a name, by province, in ascending order} */
    public Set<String> regions() {
        return regions.codes();
    }

    /** {@return the codes of all industries that have a name, sections before their divisions} */
    public Set<String> industries() {
        return industries.codes();
    }

    /**
     * The name of a section or division.
     *
     * @param code a code of GB/T 4754-2017 with its letter, such as {@code C38}
     * @param locale English for {@code en}, else Chinese
     * @return the name, such as 电气机械和器材制造; empty if this very code has none
     */
    public Optional<String> industry(String code, Locale locale) {
        return industries.name(code, locale);
    }

    /**
     * The title of a section or class.
     *
     * @param symbol a symbol of the IPC, such as {@code H01}
     * @param locale English for {@code en}, else Chinese
     * @return the title, such as 电气元件; empty if this very symbol has none
     */
    public Optional<String> ipc(String symbol, Locale locale) {
        return ipc.name(symbol, locale);
    }

    /**
     * The name of a region, or else of its prefecture, or else of its province.
     *
     * @param code the region
     * @param locale English for {@code en}, else Chinese
     * @return the nearest name; empty if not even the province is known
     */
    public Optional<String> nearestRegion(RegionCode code, Locale locale) {
        return first(
                regions,
                locale,
                code.digits(),
                code.prefecture().digits(),
                code.province().digits());
    }

    /**
     * The name of an industry, or else of its division, or else of its section.
     *
     * @param code the industry
     * @param locale English for {@code en}, else Chinese
     * @return the nearest name; never empty for a section that exists
     */
    public Optional<String> nearestIndustry(IndustryCode code, Locale locale) {
        return first(industries, locale, code.code(), code.division(), code.section());
    }

    /**
     * The title of a symbol, or else of its class, or else of its section.
     *
     * @param symbol the symbol
     * @param locale English for {@code en}, else Chinese
     * @return the nearest title; empty for section {@code Y}, which only the CPC has
     */
    public Optional<String> nearestIpc(IpcCode symbol, Locale locale) {
        return first(ipc, locale, symbol.symbol(), symbol.classSymbol(), symbol.section());
    }

    private static Optional<String> first(NameTable table, Locale locale, String... codes) {
        return Stream.of(codes)
                .flatMap(code -> table.name(code, locale).stream())
                .findFirst();
    }

    /** Read at the first use. */
    private static final class BuiltIn {
        static final CodeNames NAMES = new CodeNames(
                NameTable.resource("regions.tsv"), NameTable.resource("industries.tsv"), NameTable.resource("ipc.tsv"));
    }
}
