package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.duijie.api.access.Audit;
import org.duijie.api.access.AuditEntry;
import org.duijie.api.ask.Sight;
import org.duijie.api.push.plan.DropReason;
import org.duijie.api.push.plan.Proposal;
import org.duijie.api.push.plan.ProposalStatus;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.plan.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The morning page and the funnel over HTTP, with accounts, without scripts and as htmx asks. */
class DeskIT {
    @TempDir
    private Path directory;

    private DeskWorld world;
    private TestServer server;
    private String[] one;
    private String[] two;

    @BeforeEach
    void start() throws IOException {
        world = new DeskWorld(directory);
        server = world.start();
        one = world.one(server);
        two = world.two(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> post(String path, String form, String... headers) {
        return server.send(
                "POST", path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8), headers);
    }

    private Proposal proposal(String id) {
        return new Proposals(server.service()).find(id, Reach.ALL).orElseThrow();
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.concat(Stream.of(headers), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aBrokerSeesWhatIsAssignedWithReasonsTriggersAndAnswersAndTheLookIsAudited() {
        var page = server.get("/desk", one);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("隔膜P-0", "匹配概率 90%", "麒麟密封", "孔隙率48%", "请寄样品", "有意向", "价格不合", "隔膜S-2")
                .contains("<div data-count=\"planned\"><dt>待审定</dt><dd>4</dd>")
                .contains("<div data-count=\"sent\"><dt>已送达</dt><dd>3</dd>")
                .contains("<div data-count=\"followUp\"><dt>待跟进</dt><dd>1</dd>")
                .doesNotContain("P-2nd", "S-1", "隔膜P-3", "隔膜S-4")
                .contains("A-gone", "这项技术已撤下");
        assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(lastAudit().action()).isEqualTo(Sight.ACTION);
        assertThat(lastAudit().object()).contains("GET /desk", "N-2").doesNotContain("麒麟");
        var listed = server.get("/v1/push/proposals", one);
        assertThat(lastAudit().object()).contains("GET /v1/push/proposals", "N-2");
        assertThat(listed.body()).contains("隔膜P-0", "A-gone").doesNotContain("隔膜P-3");
    }

    private AuditEntry lastAudit() {
        return new Audit(server.service())
                .list(Audit.Filter.ALL, OptionalLong.empty(), 1)
                .getFirst();
    }

    @Test
    void whoIsNotAssignedSeesNothingAndCanDoNothing() {
        var none = world.none(server);
        assertThat(server.get("/desk?enterprise=E-1", none).body()).doesNotContain("P-0", "S-2", "麒麟");
        assertThat(post("/desk/approve", "proposal=P-0", none).statusCode()).isEqualTo(404);
        assertThat(post("/desk/proposals/P-0/drop", "reason=unfit", none).statusCode())
                .isEqualTo(404);
        assertThat(post("/desk/approve", "proposal=P-2nd", one).statusCode()).isEqualTo(404);
        assertThat(proposal("P-0").status()).isEqualTo(ProposalStatus.PLANNED);

        for (var path : new String[] {"/desk", "/funnel", "/funnel/csv"}) {
            assertThat(server.get(path, world.enterprise(server)).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(303);
        }
        assertThat(server.get("/desk", world.analyst(server)).statusCode()).isEqualTo(403);
        assertThat(server.get("/funnel", one).statusCode()).isEqualTo(403);
        assertThat(server.get("/", world.enterprise(server)).body()).doesNotContain("/desk", "/funnel");
        assertThat(server.get("/", one).body()).contains("/desk").doesNotContain("/funnel");
        assertThat(post("/desk/approve", "proposal=P-0", "Cookie", one[1]).statusCode())
                .isEqualTo(403);
    }

    @Test
    void formsWithoutScriptsLeadBackToThePage() {
        var done = post("/desk/approve", "proposal=P-0&proposal=P-1&back=%2Fdesk%3Fwhose%3Dmine", one);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/desk?whose=mine&said=approved#p-P-0");
        assertThat(proposal("P-1").status()).isEqualTo(ProposalStatus.APPROVED);
        assertThat(post("/desk/proposals/P-1/note", "note=%E5%8F%AF%E5%AF%84%E6%A0%B7%E5%93%81", one)
                        .statusCode())
                .isEqualTo(303);
        assertThat(post("/desk/proposals/P-2/drop", "reason=timing&back=https%3A%2F%2Fx.example", one)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/desk?said=dropped#p-P-2");
        assertThat(post("/desk/proposals/P-3/assign", "broker=" + world.second().id(), one)
                        .statusCode())
                .isEqualTo(303);

        assertThat(server.get("/desk?status=approved", one).body()).contains("可寄样品", "隔膜P-1", "wang");
        assertThat(server.get("/desk?status=dropped", one).body()).contains("已放弃（时机不对）", "隔膜P-2");
        assertThat(server.get("/desk?whose=mine", two).body()).contains("p-P-3").doesNotContain("p-P-0");
        assertThat(server.get("/desk?said=approved", one).body()).contains("已批准，将随下一份推送发出");
    }

    @Test
    void theSecondOfTwoBrokersIsToldWhatItIsNow() {
        var htmx = with(two, "HX-Request", "true");
        post("/desk/approve", "proposal=P-0", one);
        var late = post("/desk/approve", "proposal=P-0&proposal=P-1", htmx);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("已由他人处理", "已批准 · wang", "id=\"p-P-1\"", "id=\"desk-counts\"");
        post("/desk/proposals/P-2/drop", "reason=known", one);
        var other = post("/desk/approve", "proposal=P-2", two);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("现为：已放弃（企业已知道） · wang", "<h1");
        assertThat(post("/desk/proposals/P-1/drop", "reason=unfit", two).statusCode())
                .isEqualTo(303);
        assertThat(proposal("P-1").dropReason()).contains(DropReason.UNFIT);
    }

    @Test
    void whatIsWrongIsRefused() {
        assertThat(post("/desk/proposals/P-0/drop", "reason=withdrawn", one).statusCode())
                .isEqualTo(400);
        assertThat(post("/desk/approve", "", one).body()).contains("没有勾选");
        assertThat(post("/desk/proposals/P-0/assign", "broker=nobody", one).body())
                .contains("不是负责该企业的经纪人");
        assertThat(proposal("P-0").broker()).isEmpty();
        assertThat(post("/desk/proposals/P-0/note", "note=" + "x".repeat(2_001), one)
                        .body())
                .contains("2001");
        assertThat(server.get("/desk?after=x", one).statusCode()).isEqualTo(400);
        assertThat(server.get("/desk?followed=x", one).statusCode()).isEqualTo(400);
        post("/desk/proposals/P-0/note", "note=%3Cscript%3E", one);
        assertThat(server.get("/desk", one).body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void anAnalystSeesTheFunnelByGroupAndAsCsv() {
        var analyst = world.analyst(server);
        var page = server.get("/funnel?by=broker&since=&until=", analyst);
        assertThat(page.body())
                .contains("<li data-stage=\"planned\">", "<b>9</b>", "价格不合", "未知")
                .contains("100.0%");
        var csv = server.get("/funnel/csv?by=trigger", analyst);
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("funnel.csv");
        assertThat(csv.body()).startsWith("\uFEFFby,group,name,stage").contains("trigger,need,需求,planned,9");
        var wrong = server.get("/funnel?since=yesterday", analyst);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("日期“yesterday”格式不对");
        assertThat(server.get("/funnel?until=2020-01-01", analyst).body()).contains("没有拒绝");
    }

    @Test
    void thousandsOfProposalsComeInPages() {
        var service = server.service();
        for (int i = 0; i < 400; i++) {
            DeskWorld.proposal(service, "M-" + i, "E-1", "X-" + i, 0.95, "planned");
        }
        var first = server.get("/desk", one).body();
        assertThat(first.split("class=\"card proposal", -1)).hasSize(6);
        assertThat(first).contains("还有 399 条");
        var all = server.get("/desk?enterprise=E-1", one).body();
        assertThat(all.split("class=\"card proposal", -1)).hasSize(31);
        assertThat(all).contains("rel=\"next\"");
    }
}
