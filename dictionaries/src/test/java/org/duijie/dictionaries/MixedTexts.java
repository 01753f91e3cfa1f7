package org.duijie.dictionaries;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Seeded random texts of everything that comes along: Chinese, Latin, digits, punctuation, emoji, rare characters, broken surrogates. */
public final class MixedTexts {
    private static final List<String> PIECES = List.of(
            "锂电池隔膜",
            "鋰電池",
            "石墨烯",
            "的",
            "中华人民共和国",
            "6061-T6",
            "CO₂",
            "PM2.5",
            "LiFePO4",
            "ＡＢＣ",
            "１２３",
            "𠮷",
            "🔋",
            "👩‍🔬",
            "é",
            "e\u0301",
            "數控機床",
            "聚醯亞胺",
            "𪚥𣏾",
            "β-环糊精",
            "alpha",
            "μm",
            "10 nm",
            "10 %",
            "200 ℃",
            "45°C",
            ">=3",
            "±0.01",
            "Ⅳ",
            "H01M 10/0525",
            "GB/T 4754—2017",
            "大于",
            "基于",
            "500万元",
            "二〇二四年",
            "H₂O₂",
            "Li⁺",
            "Ω",
            "\r\n",
            "\u2028",
            "\u202e",
            "\u0300",
            "かな",
            "한국",
            "①",
            "㎡",
            "℃",
            "−",
            "-",
            ".",
            "/",
            "+",
            "_",
            ",",
            "。",
            "，",
            " ",
            "\u3000",
            "\u00a0",
            "\t",
            "\n",
            "\0",
            "\u200b",
            "\ufeff",
            "\uffff",
            "𝟏𝟐",
            "ß",
            "İ",
            "\ud83d",
            "\ude00");

    private MixedTexts() {}

    /** {@return a text of up to so many pieces, without half surrogate pairs, as records hold them} */
    public static String wellFormed(Random random, int mostPieces) {
        var bytes = text(random, mostPieces).getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** {@return a text of up to so many pieces} */
    public static String text(Random random, int mostPieces) {
        var text = new StringBuilder();
        for (int left = random.nextInt(mostPieces + 1); left > 0; left--) {
            switch (random.nextInt(5)) {
                case 0 -> text.append((char) (0x4E00 + random.nextInt(0x5200)));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> text.append((char) (' ' + random.nextInt(95)));
                default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }
}
