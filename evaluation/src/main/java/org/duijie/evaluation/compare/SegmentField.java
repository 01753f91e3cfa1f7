package org.duijie.evaluation.compare;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.IndustryCode;
import org.duijie.corpus.model.IpcCode;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Source;
import org.duijie.evaluation.EvaluationMessages;

/** What needs can be parted by. A need may be in several segments, as one with several IPC symbols is. */
public enum SegmentField {
    /** Sections of the IPC: {@code H}. */
    IPC_SECTION("ipc-section") {
        @Override
        List<String> of(Need need) {
            return need.common().ipc().stream().map(IpcCode::section).distinct().toList();
        }
    },
    /** Subclasses of the IPC: {@code H01M}. */
    IPC_SUBCLASS("ipc-subclass") {
        @Override
        List<String> of(Need need) {
            return need.common().ipc().stream()
                    .map(IpcCode::subclass)
                    .distinct()
                    .toList();
        }
    },
    /** Divisions of GB/T 4754: {@code C38}. */
    INDUSTRY("industry") {
        @Override
        List<String> of(Need need) {
            return need.common().industry().stream()
                    .map(IndustryCode::division)
                    .distinct()
                    .toList();
        }
    },
    /** Provinces after GB/T 2260: {@code 330000}. */
    REGION("region") {
        @Override
        List<String> of(Need need) {
            return need.common().region().stream()
                    .map(region -> region.province().digits())
                    .toList();
        }
    },
    /** Characters of title and summary: {@code 0000-0050}, {@code 0051-0200}, {@code 0201-0500}, {@code 0501-}. */
    LENGTH("length") {
        @Override
        List<String> of(Need need) {
            int length =
                    characters(need.common().title()) + characters(need.common().summary());
            return List.of(
                    length <= 50 ? "0000-0050" : length <= 200 ? "0051-0200" : length <= 500 ? "0201-0500" : "0501-");
        }
    },
    /** Names of sources. */
    SOURCE("source") {
        @Override
        List<String> of(Need need) {
            return need.common().source().stream().map(Source::name).toList();
        }
    };

    private final String code;

    SegmentField(String code) {
        this.code = code;
    }

    /** {@return the segments that a need is in; none where its record does not say} */
    abstract List<String> of(Need need);

    /** {@return the name in options and files, such as {@code ipc-section}} */
    public String code() {
        return code;
    }

    /**
     * {@return the field with this code}
     *
     * @throws BrokenRule {@code segment.unknown}
     */
    public static SegmentField of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new BrokenRule(
                        EvaluationMessages.MESSAGES,
                        "segment.unknown",
                        code,
                        Arrays.stream(values()).map(SegmentField::code).collect(Collectors.joining(", "))));
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
