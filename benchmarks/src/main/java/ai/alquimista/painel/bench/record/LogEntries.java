package ai.alquimista.painel.bench.record;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads statements out of PostgreSQL's log, written with {@link #PREFIX} before each entry. */
final class LogEntries {

    static final String PREFIX = "bench|%a|";

    private static final Pattern ENTRY = Pattern.compile("^bench\\|([^|]*)\\|(\\w+):  (.*)$", Pattern.DOTALL);
    private static final Pattern EXECUTE = Pattern.compile("^execute [^:]+: (.*)$", Pattern.DOTALL);
    private static final Pattern VALUE =
            Pattern.compile("\\$\\d+ = (?:(NULL)|'((?:[^']|'')*)')(?:, |$)", Pattern.DOTALL);
    private static final String VALUES = "Parameters: ";

    private LogEntries() {}

    static List<Sent> parse(List<String> lines) {
        List<Sent> sent = new ArrayList<>();
        for (String entry : entries(lines)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (matcher.matches()) {
                add(sent, matcher.group(1), matcher.group(2), matcher.group(3));
            }
        }
        return sent;
    }

    private static void add(List<Sent> sent, String login, String kind, String text) {
        Matcher execute = EXECUTE.matcher(text);
        if (kind.equals("LOG") && execute.matches()) {
            sent.add(new Sent(login, execute.group(1).strip(), List.of()));
        } else if (kind.equals("DETAIL") && text.startsWith(VALUES)) {
            Sent last = sent.removeLast();
            sent.add(new Sent(login, last.sql(), values(text.substring(VALUES.length()))));
        }
    }

    private static List<@Nullable String> values(String text) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher matcher = VALUE.matcher(text);
        while (matcher.find()) {
            values.add(matcher.group(1) != null ? null : matcher.group(2).replace("''", "'"));
        }
        return values;
    }

    /** An entry's further lines begin with a tab. */
    private static List<String> entries(List<String> lines) {
        List<String> entries = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.add(entries.removeLast() + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        return entries;
    }
}
