package org.duijie.evaluation.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void whatIsPutInIsEscapedInTextAndAttributes() {
        var html = Markup.of(m -> m.element("p", "孔隙率>45% & <script>", "title", "\"'><img>"));

        assertThat(html).isEqualTo("<p title=\"&quot;&#39;&gt;&lt;img&gt;\">孔隙率&gt;45% &amp; &lt;script&gt;</p>");
    }

    @Test
    void elementsCloseInTheOrderInWhichTheyWereOpened() {
        var html = Markup.of(
                m -> m.open("ul").open("li").text("a").lone("br").close().close());

        assertThat(html).isEqualTo("<ul><li>a<br></li></ul>");
    }

    @Test
    void controlCharactersBecomeBlanks() {
        assertThat(Markup.of(m -> m.text("a\u0000b\u001bc\nd"))).isEqualTo("a b c\nd");
    }

    @Test
    void numbersHaveTwoDigitsAtMostAndNoNegativeZero() {
        assertThat(Markup.number(1)).isEqualTo("1");
        assertThat(Markup.number(0.125)).isEqualTo("0.13");
        assertThat(Markup.number(100)).isEqualTo("100");
        assertThat(Markup.number(-0.001)).isEqualTo("0");
        assertThat(Markup.number(-2.5)).isEqualTo("-2.5");
    }
}
