package ai.alquimista.painel.rest.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code Accept} as RFC 9110 weighs it. Parameters of a format count for nothing: ours have no two forms. */
public final class Accept {

    private static final Pattern RANGE = Pattern.compile("([^/;\\s]++)/([^/;\\s]++)\\s*+((?:;.*+)?)");
    private static final Pattern WEIGHT = Pattern.compile("(?i);\\s*q\\s*=\\s*([01](?:\\.[0-9]{0,3})?)");
    private static final Comparator<Range> STRONGEST =
            Comparator.comparingInt(Range::precision).thenComparingDouble(Range::weight);

    private Accept() {}

    /**
     * The format that weighs most, the first of those that weigh alike; empty if none of them may be sent. A header that
     * cannot be read counts as none.
     *
     * @param formats as {@code type/subtype} in small letters
     */
    public static Optional<String> preferred(@Nullable String header, List<String> formats) {
        List<Range> ranges = header == null ? List.of() : ranges(header);
        if (ranges.isEmpty()) return Optional.of(formats.getFirst());
        Optional<String> best = Optional.empty();
        double heaviest = 0;
        for (String format : formats) {
            double weight = ranges.stream()
                    .filter(range -> range.covers(format))
                    .max(STRONGEST)
                    .map(Range::weight)
                    .orElse(0.0);
            if (weight <= heaviest) continue;
            heaviest = weight;
            best = Optional.of(format);
        }
        return best;
    }

    private static List<Range> ranges(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            if (!range.matches()) continue;
            Matcher weight = WEIGHT.matcher(range.group(3));
            ranges.add(
                    new Range(range.group(1), range.group(2), weight.find() ? Double.parseDouble(weight.group(1)) : 1));
        }
        return ranges;
    }

    /** Some formats, and how welcome they are, from 0 to 1. */
    private record Range(String type, String subtype, double weight) {

        /** A format by its name overrules its kind, and that everything. */
        int precision() {
            return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
        }

        boolean covers(String format) {
            return switch (precision()) {
                case 0 -> true;
                case 1 -> format.regionMatches(true, 0, type + '/', 0, type.length() + 1);
                default -> format.equalsIgnoreCase(type + '/' + subtype);
            };
        }
    }
}
