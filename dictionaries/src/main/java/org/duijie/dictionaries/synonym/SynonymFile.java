package org.duijie.dictionaries.synonym;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.duijie.dictionaries.file.DictionaryLine;
import org.duijie.dictionaries.file.DictionaryLines;
import org.duijie.dictionaries.segment.CharFolding;

/**
 * The text format of synonyms ({@code *.synonyms.txt}), UTF-8:
 *
 * <pre>
 * file   = { line }
 * line   = blank | "#" comment | group [ " ~" weight ]
 * group  = member " = " member { " = " member }      each asks for the others
 *        | member " => " member                      the left asks for the right, not the other way round
 * member = 1 to 100 chars; blanks within are allowed (carbon fiber)
 * weight = above 0 to 1: how surely one means the other; 0.8 where it is missing
 * </pre>
 */
public final class SynonymFile {
    /** How the names of such files end. */
    public static final String ENDING = ".synonyms.txt";
    /** The longest member, in chars. */
    public static final int LONGEST = 100;

    private static final Pattern WEIGHT = Pattern.compile("(.*\\S)\\s+~(\\S+)\\s*");
    private static final String ONE_WAY = " => ";
    private static final String EQUAL = " = ";

    private SynonymFile() {}

    /**
     * {@return the groups of a file}
     *
     * @throws org.duijie.dictionaries.DictionaryFault at the first line that breaks a rule: {@code synonym.members},
     *     {@code synonym.weight}, {@code synonym.length}, {@code synonym.repeated}; or as {@link DictionaryLines#next()}
     */
    public static List<SynonymGroup> read(DictionaryLines lines) {
        var groups = new ArrayList<SynonymGroup>();
        lines.forEach(line -> groups.add(group(line)));
        return groups;
    }

    /**
     * {@return the group of a line}
     *
     * @throws org.duijie.dictionaries.DictionaryFault as {@link #read(DictionaryLines)}
     */
    public static SynonymGroup group(DictionaryLine line) {
        var weighted = WEIGHT.matcher(line.text());
        boolean hasWeight = weighted.matches();
        var body = hasWeight ? weighted.group(1) : line.text().strip();
        boolean oneWay = body.contains(ONE_WAY);
        var members = Arrays.stream(body.split(oneWay ? ONE_WAY : EQUAL, -1))
                .map(String::strip)
                .toList();
        if (members.size() < 2 || (oneWay && members.size() > 2) || members.contains("")) {
            throw line.fault("synonym.members", line.text());
        }
        var seen = new HashSet<String>();
        for (var member : members) {
            if (member.length() > LONGEST) {
                throw line.fault("synonym.length", LONGEST, member.length(), member);
            }
            if (!seen.add(CharFolding.fold(member))) {
                throw line.fault("synonym.repeated", member);
            }
        }
        return new SynonymGroup(
                members, hasWeight ? weight(line, weighted.group(2)) : SynonymGroup.DEFAULT_WEIGHT, oneWay);
    }

    /** {@return the lines of a file with these groups in this order} */
    public static List<String> lines(List<SynonymGroup> groups) {
        return groups.stream()
                .map(g -> String.join(g.oneWay() ? ONE_WAY : EQUAL, g.members()) + " ~" + g.weight())
                .toList();
    }

    private static float weight(DictionaryLine line, String text) {
        try {
            float weight = Float.parseFloat(text);
            if (weight > 0 && weight <= 1) {
                return weight;
            }
            throw line.fault("synonym.weight", text);
        } catch (NumberFormatException e) {
            throw line.fault(e, "synonym.weight", text);
        }
    }
}
