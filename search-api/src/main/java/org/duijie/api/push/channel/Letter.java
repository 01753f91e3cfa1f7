package org.duijie.api.push.channel;

import java.util.List;
import java.util.Locale;
import org.duijie.api.ApiMessages;
import org.duijie.api.push.compose.Digest;
import org.duijie.api.push.compose.DigestItem;

/**
 * What all templates of messages show.
 *
 * @param digest what is said
 * @param items those of its items that are shown
 */
public record Letter(Digest digest, List<DigestItem> items) {
    /** Copies the list. */
    public Letter {
        items = List.copyOf(items);
    }

    static Letter of(Digest digest) {
        return new Letter(digest, digest.items());
    }

    /** {@return the letter with its first items only} */
    Letter first(int most) {
        return new Letter(digest, digest.items().subList(0, most));
    }

    /** {@return how many items are not shown} */
    public int more() {
        return digest.items().size() - items.size();
    }

    /** {@return what the letter is about, on one line} */
    public String subject() {
        return oneLine(
                digest.items().size() == 1
                        ? t("push.subject.one", digest.items().getFirst().title())
                        : t(
                                "push.subject",
                                digest.items().size(),
                                digest.items().getFirst().title()));
    }

    /** {@return a text in the recipient's language} */
    public String t(String key, Object... values) {
        return ApiMessages.MESSAGES.text(digest.locale(), key, values);
    }

    /** {@return the language as HTML names it} */
    public String lang() {
        return digest.locale().equals(Locale.ENGLISH) ? "en" : "zh-CN";
    }

    /** {@return a text without line breaks and other control characters, which could end a header or a heading} */
    public String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /**
     * {@return a text whose characters mean nothing in Markdown} WeCom and DingTalk document no way to escape, so that such characters are shown in
     * their full width, as Chinese texts have them.
     */
    public String markdown(String text) {
        var plain = oneLine(text);
        var escaped = new StringBuilder(plain.length());
        plain.chars().forEach(c -> escaped.append((char) ("\\`*_[]<>#!~|@".indexOf(c) < 0 ? c : c - 0x21 + 0xFF01)));
        return escaped.toString();
    }
}
