package org.duijie.corpus.duplicate;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.duijie.corpus.duplicate.Disguise.Texts;

/** How another thing comes to be told in nearly the same words: what must never be taken for the same. Seeded. */
enum Lookalike {
    /** One of the numbers, wherever it stands. */
    OTHER_NUMBER {
        @Override
        Optional<Texts> of(Texts texts, List<Texts> others, Random random) {
            var numbers = NUMBER.matcher(texts.title() + " " + texts.summary())
                    .results()
                    .map(r -> r.group())
                    .distinct()
                    .toList();
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            var number = numbers.get(random.nextInt(numbers.size()));
            var pattern = "(?<![0-9A-Za-z.])" + Pattern.quote(number) + "(?![0-9.])";
            var other = Long.toString(Long.parseLong(number) + 1 + random.nextInt(9));
            return changed(texts, texts.mapped(t -> t.replaceAll(pattern, other)));
        }
    },
    OTHER_MATERIAL {
        @Override
        Optional<Texts> of(Texts texts, List<Texts> others, Random random) {
            var all = texts.summary();
            var present = MATERIALS.stream()
                    .filter(s -> s.stream().anyMatch(all::contains))
                    .toList();
            if (present.isEmpty()) {
                return Optional.empty();
            }
            var sort = present.get(random.nextInt(present.size()));
            var one = sort.stream().filter(all::contains).findFirst().orElseThrow();
            var other = sort.stream().filter(m -> !all.contains(m)).findFirst();
            return other.flatMap(o -> changed(texts, texts.mapped(t -> t.replace(one, o))));
        }
    },
    /** Another name of letters and digits: a model, a grade, a standard. */
    OTHER_MODEL {
        @Override
        Optional<Texts> of(Texts texts, List<Texts> others, Random random) {
            var models = MODEL.matcher(texts.title() + " " + texts.summary())
                    .results()
                    .map(r -> r.group())
                    .distinct()
                    .toList();
            if (models.isEmpty()) {
                return Optional.empty();
            }
            var model = models.get(random.nextInt(models.size()));
            return changed(texts, texts.mapped(t -> t.replace(model, model + (1 + random.nextInt(9)))));
        }
    },
    OTHER_VERSION {
        @Override
        Optional<Texts> of(Texts texts, List<Texts> others, Random random) {
            return Optional.of(texts.withTitle(texts.title() + "V" + (2 + random.nextInt(7)) + ".0"));
        }
    },
    /** A sibling of one template: what it is about, as a keyword tells it, is another everywhere. */
    SIBLING {
        @Override
        Optional<Texts> of(Texts texts, List<Texts> others, Random random) {
            var subjects =
                    texts.keywords().stream().filter(texts.title()::contains).toList();
            var keywords = others.get(random.nextInt(others.size())).keywords();
            if (subjects.isEmpty() || keywords.isEmpty()) {
                return Optional.empty();
            }
            var subject = subjects.get(random.nextInt(subjects.size()));
            var other = keywords.get(random.nextInt(keywords.size()));
            return other.equals(subject)
                    ? Optional.empty()
                    : changed(texts, texts.mapped(t -> t.replace(subject, other)));
        }
    },
    /** The opposite: a positive electrode against a negative one. */
    OPPOSITE {
        @Override
        Optional<Texts> of(Texts texts, List<Texts> others, Random random) {
            var present = OPPOSITES.stream()
                    .filter(o -> (texts.title() + texts.summary()).contains(o.getFirst()))
                    .toList();
            if (present.isEmpty()) {
                return Optional.empty();
            }
            var pair = present.get(random.nextInt(present.size()));
            return changed(texts, texts.mapped(t -> t.replace(pair.getFirst(), pair.getLast())));
        }
    };

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z.])[1-9][0-9]{0,4}(?![0-9.])");
    private static final Pattern MODEL = Pattern.compile("[A-Z][A-Za-z]*[0-9]+|(?<![A-Za-z])[A-Z]{2,6}(?![A-Za-z])");
    private static final List<List<String>> MATERIALS = List.of(
            List.of("铝", "镁", "锌"),
            List.of("铜", "铁", "镍"),
            List.of("钢", "钛"),
            List.of("聚丙烯", "聚乙烯"),
            List.of("石墨烯", "碳纳米管"),
            List.of("碳纤维", "玻璃纤维", "芳纶"),
            List.of("陶瓷", "塑料"),
            List.of("水稻", "小麦", "玉米"),
            List.of("锂", "钠"),
            List.of("硅", "锗"),
            List.of("猪", "牛", "羊"),
            List.of("橡胶", "树脂"),
            List.of("环氧", "酚醛"));
    private static final List<List<String>> OPPOSITES = List.of(
            List.of("正极", "负极"),
            List.of("负极", "正极"),
            List.of("高温", "低温"),
            List.of("低温", "高温"),
            List.of("交流", "直流"),
            List.of("直流", "交流"),
            List.of("内", "外"),
            List.of("上", "下"),
            List.of("干", "湿"));

    /** {@return another thing in nearly the same words; empty where the text offers no place for it} */
    abstract Optional<Texts> of(Texts texts, List<Texts> others, Random random);

    private static Optional<Texts> changed(Texts texts, Texts other) {
        return texts.title().equals(other.title()) && texts.summary().equals(other.summary())
                ? Optional.empty()
                : Optional.of(other);
    }
}
