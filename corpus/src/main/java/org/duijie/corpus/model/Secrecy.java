package org.duijie.corpus.model;

import java.util.Locale;
import java.util.Set;

/** The 密级 of an achievement: 公开, 内部, 秘密, 机密 or 绝密 in the national form, and what else people write there. */
public final class Secrecy {
    private static final Set<String> OPEN =
            Set.of("", "公开", "公开级", "非密", "非涉密", "不涉密", "无", "无密级", "一般", "-", "public", "none", "open");

    private Secrecy() {}

    /** {@return whether everybody may see what has this level: what is not known to be open is not} */
    public static boolean isOpen(String level) {
        return OPEN.contains(level.strip().toLowerCase(Locale.ROOT));
    }
}
