package org.duijie.corpus.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class RecordJsonTest {
    static final String ACHIEVEMENT = """
            {"id":"A-1","kind":"achievement","title":"锂电池隔膜","summary":"耐180℃,孔隙率≥45%","keywords":["隔膜","陶瓷涂层"],\
            "ipc":["H01M50/403"],"industry":["C3841"],"region":"330106",\
            "source":{"name":"示例","url":"https://example.org/1","retrievedAt":"2024-01-02T03:04:05Z"},\
            "updatedAt":"2024-03-18T09:00:00Z","owner":{"name":"浙江示范大学","uscc":"12330000000000000X","type":"高等院校"},\
            "completers":["浙江示范大学"],"stage":"middle","attribute":"原始性创新","level":"国内领先",\
            "registrationNo":"示例-2024-001","startDate":"2021-01-01","endDate":"2023-12-31","secrecy":"公开",\
            "transferModes":["transfer","licence"],"price":{"amount":1200000.5,"currency":"CNY"},\
            "patentIds":["P-1"],"contact":"0571-00000012"}""";
    static final String PATENT = """
            {"id":"P-1","kind":"patent","title":"一种隔膜","publicationNo":"CN1A","applicationNo":"2022.9","kindCode":"A",\
            "applicants":["示例公司"],"inventors":["某人"],"claims":["1.一种隔膜"],"cpc":["H01M50/403"],\
            "applicationDate":"2022-11-30","publicationDate":"2023-03-14","legalStatus":"授权","familyId":"F1"}""";
    static final String NEED = """
            {"id":"N-1","kind":"need","summary":"需要耐高温隔膜😀","enterpriseId":"E-1","budget":{"amount":300000,"currency":"CNY"},\
            "deadline":"2025-06-30","transferModes":["cooperation"],"visibility":"private","status":"open"}""";
    static final String ENTERPRISE = """
            {"id":"E-1","kind":"enterprise","title":"杭州示例公司","uscc":"91330000000000000X","products":["隔膜"],\
            "qualifications":["高新技术企业"],"employees":120}""";
    public static final String INTERACTION = """
            {"kind":"interaction","at":"2024-03-18T09:00:00Z","actor":"E-1","item":"A-1","need":"N-1","event":"reject",\
            "reason":"耐温不够","query":"隔膜","position":3,"arm":"words-or-model/model"}""";

    @ParameterizedTest
    @ValueSource(strings = {ACHIEVEMENT, PATENT, NEED, ENTERPRISE})
    void canonicalJsonIsReadAndWrittenUnchanged(String json) {
        var record = RecordJson.decode(json);

        assertThat(RecordJson.encode(record)).asString(StandardCharsets.UTF_8).isEqualTo(json);
        assertThat(RecordJson.decode(RecordJson.encode(record))).isEqualTo(record);
    }

    @Test
    void anInteractionIsReadAndWrittenUnchanged() {
        var interaction = RecordJson.decodeInteraction(INTERACTION);

        assertThat(RecordJson.encode(interaction))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(INTERACTION);
    }

    @Test
    void equalRecordsHaveEqualBytesHoweverTheyWereWritten() {
        var other = """
                { "title": " 一种隔膜 ", "kind":"patent", "id":"P-1", "ipc": ["H01M 50/403", "H01M50/403", ""], "keywords": [],
                  "familyId": null, "claims": ["　1.甲　"], "updatedAt": "2024-03-18"}""";

        assertThat(RecordJson.encode(RecordJson.decode(other)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"id\":\"P-1\",\"kind\":\"patent\",\"title\":\"一种隔膜\",\"ipc\":[\"H01M50/403\"],"
                        + "\"updatedAt\":\"2024-03-18T00:00:00Z\",\"claims\":[\"1.甲\"]}");
    }

    @Test
    void unknownFieldsAreReportedByName() {
        var json = bytes("{\"id\":\"1\",\"discipline\":\"法学\",\"title\":\"甲\",\"stage\":\"early\",\"x\":null}");

        var decoded = RecordJson.decode(RecordJson.parse(json, 0, json.length), Optional.of(Kind.PATENT));

        assertThat(decoded.ignored()).containsExactly("discipline", "stage", "x");
        assertThat(decoded.value().kind()).isEqualTo(Kind.PATENT);
    }

    @Test
    void onlyThePartOfTheArrayIsRead() {
        var json = bytes("xx" + ENTERPRISE + "yy");

        assertThat(RecordJson.decode(json, 2, json.length - 4).id()).isEqualTo("E-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":5} | title: must be text, was 5",
                "{\"id\":1,\"kind\":\"need\",\"title\":\"a\"} | id: must be text, was 1",
                "{\"kind\":\"need\",\"title\":\"a\"} | id: is missing",
                "{\"id\":\"1\",\"title\":\"a\"} | kind: is missing",
                "{\"id\":\"1\",\"kind\":\"thesis\",\"title\":\"a\"} | kind \"thesis\" is not known, it must be one of: achievement, patent, need, enterprise",
                "{\"id\":\"a b\",\"kind\":\"need\",\"title\":\"a\"} | id \"a b\" has the wrong form, it must be 1 to 200 visible characters without white space",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\" \"} | record \"1\" has neither title nor summary",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\",\"keywords\":\"b\"} | keywords: must be a list of texts, was \"b\"",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\",\"keywords\":[\"b\",true]} | keywords[1]: must be text, was true",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\",\"ipc\":[\"H1M\"]} | IPC symbol \"H1M\" has the wrong form, it must be like H, H01, H01M or H01M10/0525",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\",\"region\":330106} | region: must be text, was 330106",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\",\"budget\":\"3\"} | budget: must be a JSON object, was \"3\"",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\",\"budget\":{\"amount\":\"3\"}} | budget.amount: must be a number, was \"3\"",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\",\"budget\":{\"amount\":3}} | budget.currency: is missing",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\",\"budget\":{\"amount\":-3,\"currency\":\"CNY\"}} | amount -3 must not be negative",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\",\"budget\":{\"amount\":1e99,\"currency\":\"CNY\"}} | amount 1E+99 is out of range, it must be less than 10^15 with at most four decimals",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\",\"deadline\":\"2024-02-30\"} | deadline: must be a date like 2024-03-18, was \"2024-02-30\"",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\",\"updatedAt\":\"yesterday\"} | updatedAt: must be an instant like 2024-03-18T09:00:00Z, or a date, was \"yesterday\"",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\",\"visibility\":\"all\"} | visibility \"all\" is not known, it must be one of: public, private",
                "{\"id\":\"1\",\"kind\":\"enterprise\",\"title\":\"a\",\"employees\":1.5} | employees: must be a whole number, was 1.5",
                "{\"id\":\"1\",\"kind\":\"enterprise\",\"title\":\"a\",\"employees\":-1} | employees is -1, it must not be negative",
                "{\"id\":\"1\",\"kind\":\"achievement\",\"title\":\"a\",\"owner\":{\"type\":\"企业\"}} | owner.name: is missing",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\\u0000b\"} | title: character 2 is NUL, which is not allowed",
                "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"\\ud800\"} | title: character 1 is a lone surrogate (d800), which is not allowed",
                "{\"id\":\"1\",\"kind\":\"need\",\"id\":\"2\"} | id: is given twice",
                "{\"id\":\"1\"} {} | more text after the JSON object, from column 12 on",
                "[1] | must be a JSON object, was [1]",
            })
    void aWrongFieldIsNamedWithRuleAndValue(String json, String message) {
        assertThatThrownBy(() -> RecordJson.decode(json))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(message);
    }

    @Test
    void malformedJsonIsRefusedWithItsColumn() {
        assertThatThrownBy(() -> RecordJson.decode("{\"id\":\"1\",,}"))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("not well-formed JSON from column 11 on: Unexpected character (','");
        assertThatThrownBy(() -> RecordJson.decode("{\"id\":\"1\""))
                .hasMessageStartingWith("not well-formed JSON from column 10 on: Unexpected end-of-input");
        assertThatThrownBy(() -> RecordJson.decode("{\"a\":" + "[".repeat(40)))
                .hasMessageContaining("nesting depth (33) exceeds the maximum allowed (32");
        assertThatThrownBy(() -> RecordJson.decode("")).hasMessage("must be a JSON object, was ");
    }

    @Test
    void malformedUtf8IsRefusedWithItsByte() {
        var json = bytes(ENTERPRISE);
        json[9] = (byte) 0xC0;

        assertThatThrownBy(() -> RecordJson.decode(json)).hasMessage("not well-formed UTF-8 from byte 10 on: 0xC0");
    }

    @Test
    void lengthsAreCountedInCharactersNotInUtf16Units() {
        var title = "😀".repeat(1_000);
        assertThat(RecordJson.decode(need("title", title)).common().title()).isEqualTo(title);

        assertThatThrownBy(() -> RecordJson.decode(need("title", title + "a")))
                .hasMessageStartingWith("title has 1001 characters, the most is 1000: 😀");
        assertThatThrownBy(() -> RecordJson.decode(need("status", "长".repeat(10_001))))
                .hasMessageStartingWith("status: has 10001 characters, the most is 10000: 长长");
        assertThatThrownBy(() -> RecordJson.decode("{\"id\":\"1\",\"kind\":\"need\",\"title\":\"a\",\"keywords\":["
                        + "\"a\",".repeat(1_000) + "\"a\"]}"))
                .hasMessage("keywords: has 1001 items, the most is 1000");
    }

    @Test
    void messagesAreInChineseToo() {
        assertThatThrownBy(() -> RecordJson.decode(need("title", "").replace("\"\"", "5")))
                .isInstanceOfSatisfying(
                        BrokenRule.class,
                        e -> assertThat(e.text(Locale.CHINESE)).isEqualTo("title：应为文本，实为 5"));
    }

    @Test
    void anInteractionIsCheckedToo() {
        assertThatThrownBy(() -> RecordJson.decodeInteraction(INTERACTION.replace("\"position\":3", "\"position\":0")))
                .hasMessage("position is 0, the first is 1");
        assertThatThrownBy(() -> RecordJson.decodeInteraction(INTERACTION.replace("E-1", "E 1")))
                .hasMessageStartingWith("actor: id \"E 1\" has the wrong form");
        assertThatThrownBy(() -> RecordJson.decodeInteraction(INTERACTION.replace("reject", "like")))
                .hasMessageStartingWith("event \"like\" is not known");
        assertThatThrownBy(() -> RecordJson.decodeInteraction(INTERACTION.replace("words-or-model/", "")))
                .hasMessage("arm is \"model\", it must be EXPERIMENT/ARM, each of 1 to 50 of a-z, 0-9 and -");
    }

    private static String need(String field, String value) {
        return "{\"id\":\"1\",\"kind\":\"need\",\"summary\":\"甲\",\"" + field + "\":\"" + value + "\"}";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
