package org.duijie.corpus.duplicate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How one text comes to stand in several registers: what is said stays, how it is written changes. Seeded. */
enum Disguise {
    /** Function words, some of which the product's lists do not know. */
    REWORDED {
        @Override
        Texts of(Texts texts, Random random) {
            return texts.mapped(t -> replaceSome(t, REWORDINGS, random));
        }
    },
    SENTENCES_DROPPED {
        @Override
        Texts of(Texts texts, Random random) {
            var sentences = new ArrayList<>(List.of(texts.summary().split("(?<=[。;；])")));
            for (int i = 0; i < Math.max(1, sentences.size() / 4) && sentences.size() > 2; i++) {
                sentences.remove(random.nextInt(sentences.size()));
            }
            return texts.withSummary(String.join("", sentences));
        }
    },
    PUNCTUATION {
        @Override
        Texts of(Texts texts, Random random) {
            return texts.mapped(t -> t.replace(",", "，")
                    .replace("。", random.nextBoolean() ? ". " : "；")
                    .replace("、", " ")
                    .replace("(", "（")
                    .replace(")", "）"));
        }
    },
    TRADITIONAL {
        @Override
        Texts of(Texts texts, Random random) {
            return texts.mapped(t -> t.chars()
                    .mapToObj(c -> TO_TRADITIONAL.getOrDefault((char) c, Character.toString((char) c)))
                    .collect(Collectors.joining()));
        }
    },
    FULL_WIDTH {
        @Override
        Texts of(Texts texts, Random random) {
            return texts.mapped(t -> t.chars()
                    .mapToObj(c -> Character.toString(c > 0x20 && c < 0x7F ? c + 0xFEE0 : c))
                    .collect(Collectors.joining()));
        }
    },
    /** Two characters of the summary read wrongly, now and then one of the title. */
    OCR_SLIPS {
        @Override
        Texts of(Texts texts, Random random) {
            var slipped = texts.withSummary(slip(slip(texts.summary(), random), random));
            return random.nextInt(5) == 0 ? slipped.withTitle(slip(texts.title(), random)) : slipped;
        }
    },
    KEYWORDS_REORDERED {
        @Override
        Texts of(Texts texts, Random random) {
            var keywords = new ArrayList<>(texts.keywords());
            Collections.shuffle(keywords, random);
            return new Texts(
                    texts.title(), texts.summary(), keywords.subList(0, (keywords.size() + 1) / 2), texts.owner());
        }
    },
    OTHER_OWNER_FORM {
        @Override
        Texts of(Texts texts, Random random) {
            var owner = texts.owner()
                    .replace("有限公司", random.nextBoolean() ? "有限责任公司" : "公司")
                    .replace("大学", "大学技术转移中心");
            return new Texts(texts.title(), texts.summary(), texts.keywords(), owner);
        }
    },
    TRUNCATED {
        @Override
        Texts of(Texts texts, Random random) {
            int end = texts.summary().length() * (50 + random.nextInt(40)) / 100;
            var cut = texts.summary().substring(0, end);
            return texts.withSummary(random.nextBoolean() ? cut + "……" : cut);
        }
    },
    OTHER_TITLE_FORM {
        @Override
        Texts of(Texts texts, Random random) {
            var title = texts.title().replaceFirst("^一种", "");
            return texts.withTitle(
                    switch (random.nextInt(4)) {
                        case 0 -> "【" + texts.owner() + "】" + title;
                        case 1 -> title + "技术";
                        case 2 -> "一种" + title;
                        default -> title.replace("及", "与").replace("的", "");
                    });
        }
    };

    private static final Map<String, List<String>> REWORDINGS = Map.ofEntries(
            Map.entry("采用", List.of("使用", "利用", "选用", "运用")),
            Map.entry("以及", List.of("和", "与", "及")),
            Map.entry("能够", List.of("可以", "可", "能")),
            Map.entry("通过", List.of("经", "经由", "借助")),
            Map.entry("具有", List.of("有", "具备", "拥有")),
            Map.entry("用于", List.of("应用于", "适用于", "用来")),
            Map.entry("进行", List.of("作", "开展", "")),
            Map.entry("公开了", List.of("提供了", "提出了", "涉及")),
            Map.entry("本发明", List.of("本申请", "本专利")),
            Map.entry("我司", List.of("我公司", "本公司")),
            Map.entry("希望", List.of("期望", "想", "要求")),
            Map.entry("现有", List.of("目前", "已有")),
            Map.entry("并", List.of("并且", "且", "同时")),
            Map.entry("的", List.of("之", "")),
            Map.entry("为", List.of("是", "约为")),
            Map.entry("由", List.of("用", "以")),
            Map.entry("在", List.of("于", "")));

    private static final Map<Character, String> TO_TRADITIONAL = toTraditional();

    /** Characters that are read one for the other. */
    private static final List<String> LOOK_ALIKES = List.of(
            "未末术", "己已巳", "日曰", "土士", "人入", "太犬", "木本", "水永", "王玉主", "住往佳", "体休", "侯候", "今令", "治冶", "汽气", "清请情晴", "膜摸模",
            "晶品", "申由", "甲田", "自白", "问间同", "合台", "经轻", "率卒", "度席", "料科", "结给", "材村", "组细", "检捡", "测侧", "传佳", "能熊", "设没",
            "处外", "理埋", "系糸", "线钱", "电屯", "化代", "机朹", "构购", "制剖", "备各", "量里", "控挖", "过讨", "时吋", "时对", "可司", "成戍", "分介",
            "大犬", "力刀", "方万", "用甩", "行仃", "生主", "产严");

    /** What is written. */
    record Texts(String title, String summary, List<String> keywords, String owner) {
        Texts withTitle(String other) {
            return new Texts(other, summary, keywords, owner);
        }

        Texts withSummary(String other) {
            return new Texts(title, other, keywords, owner);
        }

        /** All but the owner. */
        Texts mapped(java.util.function.UnaryOperator<String> map) {
            return new Texts(
                    map.apply(title),
                    map.apply(summary),
                    keywords.stream().map(map).toList(),
                    map.apply(owner));
        }
    }

    abstract Texts of(Texts texts, Random random);

    private static String replaceSome(String text, Map<String, List<String>> replacements, Random random) {
        var replaced = text;
        for (var word : replacements.keySet().stream().sorted().toList()) {
            var others = replacements.get(word);
            var parts = replaced.split(word, -1);
            var joined = new StringBuilder(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                joined.append(random.nextInt(3) > 0 ? word : others.get(random.nextInt(others.size())));
                joined.append(parts[i]);
            }
            replaced = joined.toString();
        }
        return replaced;
    }

    private static String slip(String text, Random random) {
        var places = IntStream.range(0, text.length())
                .filter(i -> LOOK_ALIKES.stream().anyMatch(a -> a.indexOf(text.charAt(i)) >= 0))
                .toArray();
        if (places.length == 0) {
            return text;
        }
        int at = places[random.nextInt(places.length)];
        char read = text.charAt(at);
        var alike = LOOK_ALIKES.stream()
                .filter(a -> a.indexOf(read) >= 0)
                .findFirst()
                .orElseThrow();
        char other = alike.charAt((alike.indexOf(read) + 1 + random.nextInt(alike.length() - 1)) % alike.length());
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    private static Map<Character, String> toTraditional() {
        var pairs = Folding.lines("simplified.txt")
                .flatMap(l -> Stream.of(l.split(" ")))
                .toList();
        var map = new HashMap<Character, String>();
        pairs.forEach(p -> map.putIfAbsent(p.charAt(1), p.substring(0, 1)));
        return map;
    }
}
