package org.duijie.indexer.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duijie.indexer.suggest.Completion.Kind.TERM;
import static org.duijie.indexer.suggest.Completion.Kind.TITLE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.query.SearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggesterTest {
    private static final String GRAPHENE = record("A-1", "石墨烯改性锂电池隔膜", "石墨烯", "锂电池隔膜");
    private static final String PASTE = record("A-2", "石墨烯导电浆料", "石墨烯", "导电浆料");
    private static final String GRAPHITE = record("A-3", "高纯石墨提纯工艺", "石墨");
    private static final String BATTERY = record("A-4", "一种锂电池热管理系统", "锂电池", "LiFePO4");
    private static final String ENGLISH = record("A-5", "Graphene coated separator", "graphene", "PM2.5");

    @TempDir
    Path directory;

    private SmallCorpus corpus;
    private SearchIndex index;
    private Suggester suggester;

    @AfterEach
    void close() {
        if (index != null) {
            index.close();
            corpus.close();
        }
    }

    private void over(String... records) {
        over(OfferedTerms.none(), records);
    }

    private void over(OfferedTerms offered, String... records) {
        corpus = new SmallCorpus(directory).put(records);
        index = corpus.indexed();
        suggester = new Suggester(index, offered);
    }

    private List<String> completed(String text) {
        return texts(suggester.suggest(new SuggestRequest(text, 10)).completions());
    }

    private List<String> meant(String text) {
        return suggester.suggest(new SuggestRequest(text, 10)).didYouMean();
    }

    private static List<String> texts(List<Completion> completions) {
        return completions.stream().map(Completion::text).toList();
    }

    private static String record(String id, String title, String... keywords) {
        return "{\"kind\":\"achievement\",\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"keywords\":[\""
                + String.join("\",\"", keywords) + "\"]}";
    }

    private static String need(String id, String title, String keyword, String visibility) {
        return "{\"kind\":\"need\",\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"keywords\":[\"" + keyword
                + "\"],\"visibility\":\"" + visibility + "\"}";
    }

    @Test
    void aBeginningIsCompletedToTermsAndTitlesTheStartBeforeAWordWithin() {
        over(GRAPHENE, PASTE, GRAPHITE, BATTERY);

        var completions = suggester.suggest(new SuggestRequest("石墨", 10)).completions();

        assertThat(texts(completions)).containsExactly("石墨", "石墨烯", "石墨烯导电浆料", "石墨烯改性锂电池隔膜", "高纯石墨提纯工艺");
        assertThat(completions.get(0)).matches(c -> c.kind() == TERM && c.whole() && c.count() == 3);
        assertThat(completions.get(1)).matches(c -> c.kind() == TERM && !c.whole() && c.count() == 2);
        assertThat(completions.get(2)).matches(c -> c.kind() == TITLE && c.id().equals("A-2"));
        assertThat(completions.get(4).snippet().html()).isEqualTo("高纯<em>石墨</em>提纯工艺");
    }

    @Test
    void pinyinAndInitialsFindWhatTheyAreTypedFor() {
        over(GRAPHENE, PASTE, GRAPHITE, BATTERY);

        for (var typed : new String[] {"smx", "shimoxi", "SHIMOXI", "ｓｍｘ", "shimox", "石墨x", "石墨xi", "shi mo xi"}) {
            assertThat(completed(typed)).as(typed).first().isEqualTo("石墨烯");
        }
        assertThat(completed("dianchi")).contains("锂电池", "锂电池隔膜", "一种锂电池热管理系统");
        for (var typed : new String[] {"锂dianchi", "锂dc", "lidianchi", "ldc", "锂dianc", "li电chi"}) {
            assertThat(completed(typed))
                    .as(typed)
                    .contains("锂电池", "锂电池隔膜", "石墨烯改性锂电池隔膜")
                    .doesNotContain("石墨");
        }
        assertThat(suggester
                        .suggest(new SuggestRequest("ldcrg", 10))
                        .completions()
                        .getFirst()
                        .snippet()
                        .html())
                .isEqualTo("一种<em>锂电池热管</em>理系统");
    }

    @Test
    void aWordIsReadAsAWhole() {
        over(record("A-1", "重庆轨道交通", "重庆"), record("A-2", "重量传感器", "重量"));

        assertThat(completed("chongqing")).containsExactly("重庆", "重庆轨道交通");
        assertThat(completed("zhongl")).containsExactly("重量", "重量传感器");
        assertThat(completed("重l")).containsExactly("重量", "重量传感器");
        assertThat(completed("重qing")).containsExactly("重庆", "重庆轨道交通");
    }

    @Test
    void traditionalAndFullWidthInputIsFolded() {
        over(BATTERY, ENGLISH);

        assertThat(completed("鋰電")).startsWith("锂电池");
        assertThat(completed("ＰＭ２")).containsExactly("PM2.5");
        assertThat(completed("pm25")).containsExactly("PM2.5");
        assertThat(completed("lifep")).containsExactly("LiFePO4");
        assertThat(completed("GRAPHENE coat")).containsExactly("Graphene coated separator");
        assertThat(completed("separ")).containsExactly("Graphene coated separator");
    }

    @Test
    void frequentTermsComeBeforeRareOnesAndShortTitlesBeforeLongOnes() {
        over(
                record("A-1", "隔膜甲乙丙丁", "隔热材料"),
                record("A-2", "隔膜甲乙", "隔音棉"),
                record("A-3", "隔膜甲乙丙", "隔音棉"),
                record("A-0", "隔膜甲乙", "隔声屏"));

        var completions = suggester.suggest(new SuggestRequest("隔", 10)).completions();

        assertThat(texts(completions)).containsExactly("隔音棉", "隔声屏", "隔热材料", "隔膜甲乙", "隔膜甲乙丙", "隔膜甲乙丙丁");
        assertThat(completions.get(3).id())
                .as("of equal titles the first by id")
                .isEqualTo("A-0");
    }

    @Test
    void neitherTermsNorTitlesCrowdTheOthersOut() {
        var records = new ArrayList<String>();
        for (int i = 10; i < 40; i++) {
            records.add(record("A-" + i, "隔膜" + i + "号", "隔膜材料" + i));
        }
        over(records.toArray(String[]::new));

        var completions = suggester.suggest(new SuggestRequest("隔膜", 9)).completions();

        assertThat(completions).hasSize(9);
        assertThat(completions).filteredOn(c -> c.kind() == TITLE).hasSize(3);
    }

    @Test
    void aMistypedTextIsAnsweredByWhatMayHaveBeenMeant() {
        over(GRAPHENE, PASTE, GRAPHITE, BATTERY, ENGLISH);

        assertThat(meant("石末烯")).first().isEqualTo("石墨烯"); // sounds the same
        assertThat(meant("石墨西")).first().isEqualTo("石墨烯");
        assertThat(meant("锂池")).isEmpty(); // too short to tell
        assertThat(meant("锂电迟")).first().isEqualTo("锂电池");
        assertThat(meant("锂店吃")).first().isEqualTo("锂电池");
        assertThat(meant("锂池电")).contains("锂电池"); // swapped
        assertThat(meant("导浆料")).contains("导电浆料"); // one is missing
        assertThat(meant("grpahene")).containsExactly("graphene"); // swapped
        assertThat(meant("graphne")).containsExactly("graphene");
        assertThat(meant("grafene")).isEmpty(); // two changes in a short word
        assertThat(meant("separater")).containsExactly("separator");
        assertThat(meant("shimoxi")).containsExactly("石墨烯");
        assertThat(meant("smx")).containsExactly("石墨烯");
    }

    @Test
    void aMistypedWordWithinATextIsReplaced() {
        over(GRAPHENE, PASTE, GRAPHITE, BATTERY, ENGLISH);

        assertThat(meant("石末烯导电浆料")).first().isEqualTo("石墨烯导电浆料");
        assertThat(meant("graphne separater")).containsExactly("graphene separator");
    }

    @Test
    void whatIsWrittenRightIsNotCorrected() {
        over(GRAPHENE, PASTE, GRAPHITE, BATTERY, ENGLISH);

        for (var text : new String[] {"石墨烯", "石墨", "锂电池", "graphene", "石", "热管理", "水下机器人", "xyzzy"}) {
            assertThat(meant(text)).as(text).isEmpty();
        }
    }

    @Test
    void nothingPrivateIsCompletedOrProposed() {
        over(need("N-1", "麒麟鲲鹏密封", "麒麟密封", "private"), need("N-2", "公开的石墨烯需求", "石墨烯", "public"), PASTE);

        for (var text :
                new String[] {"麒", "麒麟", "qilin", "ql", "q", "鲲鹏", "kunp", "mifeng", "麒麟mf", "其林密封", "麒林鲲鹏", "麒麟密风"}) {
            var suggestions = suggester.suggest(new SuggestRequest(text, 50));
            assertThat(texts(suggestions.completions())).as(text).noneMatch(t -> t.contains("麒") || t.contains("鲲"));
            assertThat(suggestions.didYouMean()).as(text).noneMatch(t -> t.contains("麒") || t.contains("鲲"));
        }
        assertThat(completed("gongkai")).containsExactly("公开的石墨烯需求");
        assertThat(suggester
                        .suggest(new SuggestRequest("石墨烯", 10))
                        .completions()
                        .getFirst()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void whatBecomesPrivateOrIsDeletedIsGoneWithTheNextUpdate() {
        over(GRAPHENE, PASTE, BATTERY, need("N-1", "麒麟鲲鹏密封", "麒麟密封", "public"));
        assertThat(completed("qilin")).containsExactly("麒麟密封", "麒麟鲲鹏密封");
        assertThat(meant("其林密封")).containsExactly("麒麟密封");

        corpus.put(need("N-1", "麒麟鲲鹏密封", "麒麟密封", "private"))
                .delete(Kind.ACHIEVEMENT, "A-2")
                .index();
        assertThat(index.refresh()).isTrue();

        assertThat(completed("qilin")).isEmpty();
        assertThat(meant("其林密封")).isEmpty();
        assertThat(completed("daodian")).isEmpty();
        assertThat(suggester
                        .suggest(new SuggestRequest("smx", 10))
                        .completions()
                        .getFirst()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void offeredTermsAreCompletedAfterThoseOfRecordsAndReadAgainOnDemand() {
        var terms = new ArrayList<>(List.of("石墨炔", "石墨烯", "耐高温隔膜"));
        var offered = OfferedTerms.of(() -> terms);
        over(offered, GRAPHENE, PASTE);

        assertThat(completed("石墨")).startsWith("石墨烯", "石墨炔");
        assertThat(completed("gaowen")).containsExactly("耐高温隔膜");
        assertThat(meant("耐高温隔莫")).as("finds nothing either").isEmpty();

        terms.remove("石墨炔");
        assertThat(completed("石墨")).contains("石墨炔");
        offered.reload();
        assertThat(completed("石墨")).doesNotContain("石墨炔");
    }

    @Test
    void longInputStillFindsItsTitle() {
        over(record("A-1", "基于深度学习的轴承故障诊断方法及装置", "轴承"), record("A-2", "基于深度学习的轴承故障预测方法", "轴承"));

        assertThat(completed("基于深度学习的轴承故障诊")).containsExactly("基于深度学习的轴承故障诊断方法及装置");
        assertThat(completed("jiyushenduxuexidezhouchengguzhangzhen")).containsExactly("基于深度学习的轴承故障诊断方法及装置");
        assertThat(completed("jysdxxdzcgzyc")).containsExactly("基于深度学习的轴承故障预测方法");
        assertThat(completed("jysdxxdzcgzyucefangf")).containsExactly("基于深度学习的轴承故障预测方法");
        assertThat(completed("zcgzzd")).containsExactly("基于深度学习的轴承故障诊断方法及装置");
    }

    @Test
    void amongManyTitlesThatBeginAlikeTheFewThatGoOnAreFound() {
        var records = new ArrayList<String>();
        for (int i = 0; i < 500; i++) {
            records.add(record("A-" + i, "隔膜涂覆设备" + (i % 100 == 7 ? "改良的型号" : "号") + i, "隔膜"));
        }
        over(records.toArray(String[]::new));

        assertThat(completed("隔膜涂覆设备改")) // seven characters: no term has just that length
                .containsExactlyInAnyOrder(
                        "隔膜涂覆设备改良的型号7", "隔膜涂覆设备改良的型号107", "隔膜涂覆设备改良的型号207", "隔膜涂覆设备改良的型号307", "隔膜涂覆设备改良的型号407");
        assertThat(completed("gemot")).hasSize(10);
    }

    @Test
    void manyTermsAreRankedAsFewAre() {
        var records = new ArrayList<String>();
        for (int i = 0; i < PrefixHeads.MANY + 200; i++) {
            records.add(record("A-" + i, "标题" + i, "隔膜" + i, i % 3 == 0 ? "隔热" : "其他" + i));
        }
        over(records.toArray(String[]::new));
        suggester.prepare();

        var completions = suggester.suggest(new SuggestRequest("g", 10)).completions();

        assertThat(texts(completions)).startsWith("隔热", "隔膜0", "隔膜1");
        assertThat(completions.getFirst().count()).isEqualTo((PrefixHeads.MANY + 200) / 3);
        assertThat(completed("隔膜119")).startsWith("隔膜119", "隔膜1190", "隔膜1191");
    }

    @Test
    void anyTextIsAnswered() {
        over(GRAPHENE, PASTE, GRAPHITE, BATTERY, ENGLISH);
        var random = new Random(5);
        var pieces = List.of("石墨", "x", "smx", "\ud83d", "\ude00", "\0", "🔋", "ü", "𠮷", " ", "锂", "é", "1", "℃", "z");
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder("a");
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertThat(suggester
                            .suggest(new SuggestRequest(text.toString(), 10))
                            .completions())
                    .as("text %d", i)
                    .hasSizeLessThanOrEqualTo(10);
        }
        assertThat(completed("\ud83d石墨\0烯\ude00")).first().isEqualTo("石墨烯");
        assertThat(completed("a".repeat(SuggestRequest.LONGEST_TEXT))).isEmpty();
        assertThat(completed("锂a".repeat(SuggestRequest.LONGEST_TEXT / 2))).isEmpty();
    }

    @Test
    void whatCannotBeTypedIsRefused() {
        assertThatThrownBy(() -> new SuggestRequest(" ", 10))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("the text to search for is empty, enter a word at least");
        assertThatThrownBy(() -> new SuggestRequest("\ud83d。\0", 10)).hasMessageContaining("holds no word");
        assertThatThrownBy(() -> new SuggestRequest("石".repeat(10_000), 10))
                .hasMessageContaining("has 10000 characters, the most is 200");
        assertThatThrownBy(() -> new SuggestRequest("石", 0)).hasMessage("top is 0, it must be from 1 to 50");
        assertThatThrownBy(() -> new SuggestRequest("石", 51)).hasMessage("top is 51, it must be from 1 to 50");
    }
}
