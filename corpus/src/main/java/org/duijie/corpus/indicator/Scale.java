package org.duijie.corpus.indicator;

import java.util.Map;

/**
 * What stands directly before a number and tells its scale: HRC in HRC55, φ in φ0.25mm.
 *
 * @param unit the unit that it gives; {@link Unit#NONE} for none
 * @param name the name that it gives where nothing else does; empty for none
 * @param start where the number begins, with it
 */
record Scale(Unit unit, String name, int start) {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("HRC", "硬度"),
            Map.entry("HRA", "硬度"),
            Map.entry("HRB", "硬度"),
            Map.entry("HB", "硬度"),
            Map.entry("HBW", "硬度"),
            Map.entry("HV", "硬度"),
            Map.entry("pH", "pH"),
            Map.entry("PH", "pH"),
            Map.entry("Ra", "Ra"),
            Map.entry("Rz", "Rz"),
            Map.entry("φ", "直径"));
    private static final int LONGEST = 3;

    /** {@return whether this is how a scale is written} */
    static boolean isScale(String text) {
        return NAMES.containsKey(text);
    }

    /** {@return the scale before the number at this place; its start is that place where there is none} */
    static Scale before(String text, int at) {
        int end = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
        if (end == 0 || !(Units.isLetter(text.charAt(end - 1)) || text.charAt(end - 1) == 'φ')) {
            return new Scale(Unit.NONE, "", at);
        }
        for (int start = Math.max(0, end - LONGEST); start < end; start++) {
            var name = NAMES.get(text.substring(start, end));
            if (name != null && (start == 0 || !Units.isLetter(text.charAt(start - 1)))) {
                boolean hardness = name.equals("硬度");
                return new Scale(hardness ? Units.ALL.named(text.substring(start, end)) : Unit.NONE, name, start);
            }
        }
        return new Scale(Unit.NONE, "", at);
    }
}
