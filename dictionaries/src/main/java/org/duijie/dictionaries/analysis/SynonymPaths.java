package org.duijie.dictionaries.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.synonym.Expansion;
import org.duijie.dictionaries.synonym.Synonyms;

/**
 * The words of a query with their synonyms as a graph. Each word is an arc between two positions; a synonym of several words gets
 * positions of its own, so that no way through the graph leads from it into the words that it stands for.
 */
final class SynonymPaths {
    private static final Pattern BLANK = Pattern.compile(" ");

    private final List<Word> words;
    /** The position of each word before any are added. */
    private final int[] position;
    /** How many positions are added after each position. */
    private final int[] added;

    private final List<Path> paths = new ArrayList<>();

    private SynonymPaths(List<Word> words) {
        this.words = words;
        position = new int[words.size()];
        int at = -1;
        int end = 0;
        for (int i = 0; i < position.length; i++) {
            at += words.get(i).step();
            position[i] = at;
            end = Math.max(end, at + words.get(i).span());
        }
        added = new int[end + 1];
    }

    /**
     * A word of the graph.
     *
     * @param word its number in the query, or -1 for a synonym
     * @param term what to look for
     * @param weight how much it counts, 1 for what was asked for
     * @param from the position where it begins
     * @param to the position where it ends
     * @param first number of the first word of the query that it stands for
     * @param last number of the last
     */
    record Arc(int word, String term, float weight, int from, int to, int first, int last) {}

    /** A synonym, the positions where it begins and ends, the one after which its own are added, and how many others come before. */
    private record Path(Expansion of, List<String> terms, float weight, int from, int to, int after, int skipped) {}

    /** {@return the words and their synonyms by position, at each position the words first} */
    static List<Arc> arcs(List<Word> words, Synonyms synonyms) {
        var graph = new SynonymPaths(words);
        synonyms.of(words).stream().filter(graph::isContiguous).forEach(graph::add);
        return graph.arcs();
    }

    /** Whether nothing was left out between the words, such as a function word. */
    private boolean isContiguous(Expansion expansion) {
        int end = position[expansion.first()] + words.get(expansion.first()).span();
        for (int i = expansion.first() + 1; i <= expansion.last(); i++) {
            if (!words.get(i).part()) {
                if (position[i] != end) {
                    return false;
                }
                end += words.get(i).span();
            }
        }
        return true;
    }

    private void add(Expansion expansion) {
        int from = position[expansion.first()];
        int to = position[expansion.last()] + words.get(expansion.last()).span();
        int after = from;
        for (int p : position) {
            after = p < to ? Math.max(after, p) : after;
        }
        for (var alternative : expansion.alternatives()) {
            var terms = List.of(BLANK.split(alternative.text(), -1));
            if (terms.size() > 1 || !stands(terms.getFirst(), from, to)) {
                paths.add(new Path(expansion, terms, alternative.weight(), from, to, after, added[after]));
                added[after] += terms.size() - 1;
            }
        }
    }

    private boolean stands(String term, int from, int to) {
        for (int i = 0; i < position.length; i++) {
            if (position[i] == from
                    && from + words.get(i).span() == to
                    && words.get(i).form().equals(term)) {
                return true;
            }
        }
        return false;
    }

    private List<Arc> arcs() {
        int[] moved = moved();
        var arcs = new ArrayList<Arc>();
        for (int i = 0; i < position.length; i++) {
            var word = words.get(i);
            arcs.add(new Arc(i, word.form(), 1, moved[position[i]], moved[position[i] + word.span()], i, i));
        }
        for (var path : paths) {
            int from = moved[path.from];
            for (int i = 0; i < path.terms.size(); i++) {
                boolean last = i == path.terms.size() - 1;
                int to = last ? moved[path.to] : moved[path.after] + 1 + path.skipped + i;
                arcs.add(new Arc(-1, path.terms.get(i), path.weight, from, to, path.of.first(), path.of.last()));
                from = to;
            }
        }
        arcs.sort(Comparator.comparingInt(Arc::from)); // stable: the query's words stay first
        return arcs;
    }

    /** Where each position lies with those that are added. */
    private int[] moved() {
        int[] moved = new int[added.length];
        for (int p = 1; p < moved.length; p++) {
            moved[p] = moved[p - 1] + 1 + added[p - 1];
        }
        return moved;
    }
}
