package org.duijie.corpus.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.normalise.Finding.Outcome;
import org.duijie.corpus.sample.SampleCorpus;
import org.junit.jupiter.api.Test;

class NormaliserTest {
    private static final Normaliser NORMALISER = new Normaliser(OrganisationAliases.NONE);

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void jsonOfAnOfficeIsUnderstoodAsATableIs() {
        var object = parse(
                "{'kind':'科技成果','id':'A-1','title':'隔膜','keywords':'电池;涂层','ipc':'H01M 10/0525;H01M0050403000',"
                        + "'industry':['电气机械和器材制造业','新材料'],'region':'浙江省杭州市余杭区','stage':'中试阶段','transferModes':'许可或转让',"
                        + "'price':'100–200万','endDate':'2023年5月','owner':{'name':'示例(杭州)有限责任公司','uscc':'无'},'completers':'甲大学、乙所'}");

        var json = text(normalised(object));

        assertThat(json)
                .isEqualTo("{'id':'A-1','kind':'achievement','title':'隔膜','keywords':['电池','涂层','新材料'],"
                        + "'ipc':['H01M10/0525','H01M50/403'],'industry':['C38'],'region':'330110',"
                        + "'owner':{'name':'示例（杭州）有限公司'},'completers':['甲大学','乙所'],'stage':'middle','endDate':'2023-05-31',"
                        + "'transferModes':['transfer','licence'],"
                        + "'price':{'amount':1000000,'currency':'CNY','said':'100–200万'}}");
        assertThat(findings)
                .extracting(f -> f.rule() + " " + f.field() + ": " + f.before() + " -> " + f.after())
                .contains(
                        "region region: 浙江省杭州市余杭区 -> 330110",
                        "industry industry: 新材料 -> keywords: 新材料",
                        "money price: 100–200万 -> 1000000 CNY",
                        "uscc owner.uscc: 无 -> ");
    }

    @Test
    void numbersStandForCodesAndDays() {
        var object = parse(
                "{'kind':'need','id':'N-1','title':'隔膜','region':330110,'deadline':45047,'budget':{'amount':'50万'}}");

        assertThat(text(normalised(object)))
                .contains("'region':'330110'", "'deadline':'2023-05-01'", "{'amount':500000,'currency':'CNY'}");
    }

    @Test
    void aWrongCheckCharacterIsKeptWithAWarning() {
        var object = parse("{'kind':'enterprise','id':'E-1','title':'示例有限公司','uscc':'91330100000000000X'}");

        assertThat(text(normalised(object))).contains("'uscc':'91330100000000000X'");
        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.outcome()).isEqualTo(Outcome.WARNED);
            assertThat(f.message().orElseThrow())
                    .hasMessage(
                            "uscc: the check character of unified social credit code \"91330100000000000X\" is wrong,"
                                    + " it must be 9");
        });
    }

    @Test
    void whatIsImpossibleIsRefusedNamingRuleFieldAndValue() {
        var object = parse("{'kind':'need','id':'N-1','title':'隔膜','deadline':'2023-02-30'}");

        assertThatThrownBy(() -> normalised(object))
                .hasMessage("deadline: must be a date like 2024-03-18, was \"2023-02-30\"");
        assertThat(findings).extracting(Finding::outcome).containsExactly(Outcome.REFUSED);
    }

    @Test
    void fieldsThatTheKindDoesNotHaveAndWrongTypesAreLeftAlone() {
        var object = parse("{'kind':'achievement','id':'A-1','title':'隔膜','deadline':'明天','region':['330110'],'ipc':5,"
                + "'price':{'amount':[1],'currency':'CNY'},'owner':'示例大学'}");
        var before = object.deepCopy();

        NORMALISER.normalise(object, Optional.empty(), findings::add);

        assertThat(object).isEqualTo(before);
        assertThat(findings).isEmpty();
    }

    @Test
    void theKindOfTheImportCountsForRecordsThatDoNotSay() {
        var object = parse("{'id':'N-1','title':'隔膜','deadline':'2023年5月'}");

        NORMALISER.normalise(object, Optional.of(Kind.NEED), findings::add);

        assertThat(object.get("deadline").asText()).isEqualTo("2023-05-31");
    }

    @Test
    void recordsOfTheSampleCorpusAreInTheirNormalForm() {
        for (CorpusRecord record : SampleCorpus.shipped().records()) {
            var bytes = RecordJson.encode(record);
            var object = RecordJson.parse(bytes, 0, bytes.length);

            NORMALISER.normalise(object, Optional.empty(), findings::add);

            assertThat(RecordJson.decode(object, Optional.empty()).value()).isEqualTo(record);
        }
        assertThat(findings).isEmpty();
    }

    private CorpusRecord normalised(ObjectNode object) {
        NORMALISER.normalise(object, Optional.empty(), findings::add);
        return RecordJson.decode(object, Optional.empty()).value();
    }

    private static ObjectNode parse(String json) {
        var bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return RecordJson.parse(bytes, 0, bytes.length);
    }

    private static String text(CorpusRecord record) {
        return new String(RecordJson.encode(record), StandardCharsets.UTF_8).replace('"', '\'');
    }
}
