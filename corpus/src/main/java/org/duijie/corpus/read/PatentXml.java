package org.duijie.corpus.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the forms of patent XML have in common. */
final class PatentXml {
    private static final Pattern SYMBOL =
            Pattern.compile("([A-HY]\\d{2}[A-Z])\\s*(\\d{1,4})\\s*/\\s*(\\d{2,6})(?:[\\s(（].*)?");
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private PatentXml() {}

    /**
     * What a form calls the parts of a document's number.
     *
     * @param country of the office
     * @param number within it
     * @param kind of document
     * @param date of the document
     */
    record DocumentNumber(String country, String number, String kind, String date) {
        /** Takes a publication's number, kind and date, where they are there and not known already. */
        void publication(UnaryOperator<String> value, RowObject patent) {
            var kindCode = value.apply(kind);
            patent.add("publicationNo", joined(value.apply(country), value.apply(number), kindCode));
            patent.add("kindCode", kindCode);
            patent.put("publicationDate", value.apply(date));
        }

        /** Takes an application's number and date, where they are there and not known already. */
        void application(UnaryOperator<String> value, RowObject patent) {
            patent.add("applicationNo", joined(value.apply(country), value.apply(number), ""));
            patent.put("applicationDate", value.apply(date));
        }
    }

    /** {@return the first element of the first of the forms that is there, else just the first} */
    static Optional<XmlElement> chosen(List<XmlElement> elements, String attribute, String... forms) {
        return allChosen(elements, attribute, forms).stream().findFirst();
    }

    /** {@return the elements of the first of the forms that is there, else all} */
    static List<XmlElement> allChosen(List<XmlElement> elements, String attribute, String... forms) {
        return Arrays.stream(forms)
                .map(form -> elements.stream()
                        .filter(e -> e.attribute(attribute).equals(form))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(elements);
    }

    /** Takes each claim of the first list of claims, as one text. */
    static void claims(XmlElement document, String list, String claim, RowObject patent) {
        document.children(list).stream()
                .limit(1)
                .flatMap(claims -> claims.children(claim).stream())
                .forEach(one -> patent.add("claims", one.text()));
    }

    /** {@return the text of the element in Chinese, else in English, else of the first; empty where all are} */
    static String inLanguage(List<XmlElement> elements) {
        var inOrder = Stream.concat(
                LANGUAGES.stream()
                        .flatMap(language -> elements.stream()
                                .filter(e -> e.attribute("lang")
                                        .toLowerCase(Locale.ROOT)
                                        .equals(language))),
                elements.stream());
        return inOrder.map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** {@return a document's number with its country in front and its kind behind, each just once; empty without a number} */
    private static String joined(String country, String number, String kind) {
        if (number.isEmpty()) {
            return "";
        }
        var front = number.startsWith(country) ? number : country + number;
        return kind.isEmpty() || front.endsWith(kind) ? front : front + kind;
    }

    /**
     * {@return the symbol of a classification}
     *
     * @param parts section, class, subclass, main group, subgroup; blank where they are not given apart
     * @param text the symbol, with the version or more behind it, of which the symbol stays
     */
    static String symbol(List<String> parts, String text) {
        if (parts.stream().noneMatch(String::isEmpty)) {
            return parts.get(0) + parts.get(1) + parts.get(2) + parts.get(3) + "/" + parts.get(4);
        }
        var symbol = SYMBOL.matcher(text);
        return symbol.matches() ? symbol.group(1) + symbol.group(2) + "/" + symbol.group(3) : text;
    }
}
