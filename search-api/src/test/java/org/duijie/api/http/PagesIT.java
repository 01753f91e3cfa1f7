package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.http.TestServer.encoded;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as they come without JavaScript. */
class PagesIT {
    private static final Pattern MORE = Pattern.compile("<a class=\"button\" href=\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("<h2><a href=\"/items/([^\"?]*)");
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/(?:static|webjars)/[^\"]*)\"");

    @TempDir
    static Path directory;

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.start(directory);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void startPageCountsAndShowsTheLatest() {
        var page = server.get("/").body();

        assertThat(page)
                .contains("<html lang=\"zh-CN\">", "name=\"q\"", "<b>26</b><span>成果</span>", "间位芳纶涂覆聚乙烯耐热锂电池隔膜");
    }

    @Test
    void filesOfAPageAreServedFromHere() {
        var matcher = FILE.matcher(server.get("/").body());
        int files = 0;
        for (; matcher.find(); files++) {
            assertThat(server.get(matcher.group(1)).statusCode())
                    .as(matcher.group(1))
                    .isEqualTo(200);
        }
        assertThat(files).isEqualTo(4);
    }

    @Test
    void searchPageKeepsFiltersAndOffersToRemoveThem() {
        var page = server.get("/?q=" + encoded("过滤膜") + "&stage=early&region=330000")
                .body();

        assertThat(page)
                .contains("<title>过滤膜 · 对接 Duijie</title>")
                .contains("<input type=\"hidden\" name=\"stage\" value=\"early\">")
                .contains("aria-label=\"去掉成果阶段：初期\"", "aria-label=\"去掉地区：浙江省\"")
                .contains("杭州市");
    }

    @Test
    void loadingMoreWalksAllResults() {
        var seen = new HashSet<String>();
        int pages = 0;
        var path = "/?q=" + encoded("过滤膜");
        for (; !path.isEmpty(); pages++) {
            var page = server.get(path).body();
            TITLE.matcher(page).results().forEach(r -> seen.add(r.group(1)));
            var more = MORE.matcher(page);
            path = more.find() ? more.group(1).replace("&amp;", "&") : "";
        }
        assertThat(seen).hasSize(23);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void htmxGetsJustTheRestOfTheList() {
        var page = server.get("/?q=" + encoded("过滤膜")).body();
        var more = MORE.matcher(page);
        assertThat(more.find()).isTrue();
        var rest = server.get(more.group(1).replace("&amp;", "&"), "HX-Request", "true")
                .body();

        assertThat(rest).contains("<li class=\"card\">").doesNotContain("<html", "<aside");
    }

    @Test
    void markupInRecordsNeverReachesAPage() {
        for (var path : new String[] {
            "/",
            "/?q=" + encoded("缺陷检测 隔膜"),
            "/?q=" + encoded("<script>alert(9)</script>隔膜"),
            "/items/A-2",
            "/items/N-1/related"
        }) {
            assertThat(server.get(path).body()).as(path).doesNotContain("<script>alert", "<img", "<b>隔膜", "<i>样例");
        }
        assertThat(server.get("/items/A-2").body()).contains("&lt;script&gt;alert");
        assertThat(server.get("/v1/search?q=" + encoded("script 缺陷")).body())
                .contains("&lt;")
                .doesNotContain("<em><script>");
        assertThat(server.get("/items/" + encoded("10.12074/2022;01?#%")).body())
                .doesNotContain("javascript:");
    }

    @Test
    void itemPageShowsFieldsWithNamesAndLinksItsPatents() {
        var page = server.get("/items/A-1").body();

        assertThat(page)
                .contains("260 万元", "浙江示范大学", "技术转移中心 0571-00000012", "浙江省杭州市西湖区", "橡胶和塑料制品")
                .contains("<a href=\"/items/P-1\">一种芳纶涂覆锂电池隔膜及其制备方法</a>")
                .contains("hx-get=\"/items/A-1/related\"");
        assertThat(server.get("/items/A-1/related").body()).contains("href=\"/items/N-1\"", "<html");
        assertThat(server.get("/items/A-1/related", "HX-Request", "true").body())
                .doesNotContain("<html");
        assertThat(server.get("/items/A-1?lang=en").body())
                .contains("<html lang=\"en\">", "CNY 2.6 million", "?lang=en");
    }

    @Test
    void qualityPageShowsSourcesFieldsAndFaultsAndIsLinked() {
        assertThat(server.get("/").body()).contains("href=\"/quality\"");
        assertThat(server.get("/quality").body())
                .contains("<title>数据质量", "公开的 29 条记录", "（未注明来源）", "联系方式未填", "各字段的填写率")
                .doesNotContain("quality.");
        assertThat(server.get("/quality?lang=en").body())
                .contains("Data quality", "contact missing", "(no source named)");
    }

    @Test
    void itemPageShowsItsQualityAndWhatIsMissing() {
        assertThat(server.get("/items/P-1").body()).contains("数据质量<span>", "<li>申请号未填</li>", "<li>简介过短</li>");
        var quality = server.json("/v1/items/A-1").get("quality");
        assertThat(quality.get("score").asDouble()).isEqualTo(0.83);
        assertThat(quality.at("/faults/0/text").asText()).isEqualTo("summary too short");
        assertThat(server.get("/v1/items/A-1?lang=zh").body()).contains("\"text\":\"简介过短\"");
    }

    @Test
    void pastedNeedIsMatchedWithReasons() {
        assertThat(server.get("/match").body()).contains("<textarea", "结果会出现在这里");
        assertThat(paste("耐高温的锂电池隔膜").body()).contains("共同用词", "/items/A-1", "锂电池隔膜</textarea>");
        var empty = paste("  ");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("<textarea", "role=\"alert\"");
        assertThat(paste("<script>alert(5)</script>隔膜").body()).doesNotContain("<script>alert(5)");
        var tooLarge = paste("a".repeat(1 << 20));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.headers().firstValue("Connection")).contains("close");
    }

    @Test
    void errorsLookLikePages() {
        var absent = server.get("/items/X");
        var wrong = server.get("/?q=a&top=x");

        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(absent.body()).contains("<html lang=\"zh-CN\">", "没有标识为“X”的记录", "回到搜索");
        assertThat(server.get("/nothing").statusCode()).isEqualTo(404);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("请求不合规则");
        assertThat(server.get("/items/X?lang=en").body()).contains("there is no record with the id \"X\"");
    }

    private static HttpResponse<String> paste(String text) {
        return server.send(
                "POST",
                "/match",
                "application/x-www-form-urlencoded",
                ("text=" + encoded(text)).getBytes(StandardCharsets.UTF_8));
    }
}
