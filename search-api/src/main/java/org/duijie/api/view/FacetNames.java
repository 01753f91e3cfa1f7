package org.duijie.api.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.code.CodeNames;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.RegionCode;
import org.duijie.indexer.schema.Facet;

/** What facet values are called in the reader's language. Immutable, safe for several threads. */
public final class FacetNames {
    private static final CodeNames CODES = CodeNames.builtIn();

    /** 北京, 天津, 上海, 重庆. */
    private static final List<String> MUNICIPALITIES = List.of("110000", "120000", "310000", "500000");

    private final Locale locale;

    /** For a reader's language: English for {@code en}, else Chinese. */
    public FacetNames(Locale locale) {
        this.locale = locale;
    }

    /** {@return the name of a value; the value itself where it has none} */
    public String of(Facet facet, String value) {
        return switch (facet) {
            case KIND, STAGE, TRANSFER_MODE -> ApiMessages.MESSAGES.text(locale, facet.label() + "." + value);
            case INDUSTRY -> CODES.industry(value, locale).orElse(value);
            case IPC_SECTION, IPC_CLASS -> CODES.ipc(value, locale).orElse(value);
            case REGION -> CODES.region(value, locale).orElse(value);
            case YEAR -> value;
        };
    }

    /**
     * {@return the name of a value, or else of the nearest coarser one; the value itself where none has a name}
     *
     * @param value a value in its normal form, as fine as records have it
     */
    public String ofNearest(Facet facet, String value) {
        return switch (facet) {
            case INDUSTRY ->
                CODES.nearestIndustry(new IndustryCode(value), locale).orElse(value);
            case IPC_SECTION, IPC_CLASS ->
                CODES.nearestIpc(new IpcCode(value), locale).orElse(value);
            case REGION -> CODES.nearestRegion(new RegionCode(value), locale).orElse(value);
            case KIND, STAGE, TRANSFER_MODE, YEAR -> of(facet, value);
        };
    }

    /** {@return whether this is the one prefecture of a municipality, whose name says nothing new} */
    private static boolean isWholeMunicipality(RegionCode region) {
        return MUNICIPALITIES.contains(region.province().digits())
                && region.equals(region.prefecture())
                && !region.equals(region.province());
    }

    /** {@return the names from the province down to the region itself, such as 浙江省杭州市余杭区; the code where none has a name} */
    public String fullRegion(RegionCode region) {
        var levels = Stream.of(region.province(), region.prefecture(), region);
        var names = levels.filter(r -> !isWholeMunicipality(r))
                .map(RegionCode::digits)
                .distinct()
                .map(d -> CODES.region(d, locale))
                .flatMap(Optional::stream)
                .toList();
        if (names.isEmpty()) {
            return region.digits();
        }
        return locale.getLanguage().equals("en")
                ? names.reversed().stream().collect(Collectors.joining(", "))
                : String.join("", names);
    }
}
