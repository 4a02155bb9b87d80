package fr.amphi.choice.paper;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Well-formed HTML whose texts are escaped, with the apostrophes and spaces of French print. */
public final class Html {

    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{1,2}(?:er)?) (janvier|février|mars|avril|mai|juin|juillet|août|septembre"
                            + "|octobre|novembre|décembre) (\\d{4})");

    private Html() {}

    /** A text as print has it: no line breaks before « : ; ? ! », after « n° », in dates. */
    public static String plain(String text) {
        String escaped =
                text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace('\'', '’')
                        .replaceAll(" (?=[:;?!»])|(?<=«|\\bn°|\\b[LR]\\.) ", "\u00a0")
                        .replaceAll("(?<=\\d) h (?=\\d\\d\\b)", "\u00a0h\u00a0");
        return DATE.matcher(escaped).replaceAll("$1\u00a0$2\u00a0$3");
    }

    /** The same inside an element, where numbers of articles stay in one piece too. */
    public static String text(String text) {
        return plain(text)
                .replaceAll("\\b[LR]\\.\u00a0\\d+(-\\d+)+", "<span class=\"one\">$0</span>");
    }

    /** An element that holds one text. */
    public static String element(String name, String text) {
        return "<" + name + ">" + text(text) + "</" + name + ">";
    }

    public static String paragraph(String text) {
        return element("p", text);
    }

    /**
     * A table whose column headers are repeated on every page; the first cell heads its row.
     *
     * @param widths of the columns, in percent
     */
    public static String table(
            List<String> headers, List<Integer> widths, List<List<String>> rows) {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < headers.size(); i++) {
            head.append(
                    "<th scope=\"col\" style=\"width:%d%%\">%s</th>"
                            .formatted(widths.get(i), text(headers.get(i))));
        }
        return "<table><thead><tr>"
                + head
                + "</tr></thead><tbody>"
                + rows.stream().map(Html::row).collect(Collectors.joining())
                + "</tbody></table>";
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .skip(1)
                .map(cell -> element("td", cell))
                .collect(
                        Collectors.joining(
                                "",
                                "<tr><th scope=\"row\">" + text(cells.getFirst()) + "</th>",
                                "</tr>"));
    }
}
