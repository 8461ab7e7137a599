package ai.alquimista.painel.bench.measure;

import ai.alquimista.painel.bench.record.Answering;
import ai.alquimista.painel.bench.record.Sent;
import java.sql.Connection;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first read of each recorded call through the service's own driver, on one connection, one after the other. */
public final class Jdbc implements AutoCloseable {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final double NANOS = 1e9;
    private static final double MILLI = 1e3;

    private final PreparedStatement statement;
    private final boolean inContext;
    private final List<List<@Nullable Object>> values;

    /**
     * @param calls of one route, so that all send the same statement
     * @param inContext whether the tenant is said in front of it, in the same round trip
     */
    public Jdbc(Connection connection, List<Answering> calls, boolean inContext) throws SQLException {
        Answering first = calls.getFirst();
        Sent read = first.reads().getFirst();
        List<Sent> sent = inContext ? List.of(first.contextOf(read).orElseThrow(), read) : List.of(read);
        List<List<@Nullable Object>> bound = new ArrayList<>();
        for (Answering call : calls) {
            bound.add(values(connection, call, inContext));
        }
        this.values = bound;
        this.inContext = inContext;
        this.statement = connection.prepareStatement(
                String.join(";\n", sent.stream().map(Jdbc::questioned).toList()));
    }

    /** Each of them in turn, so many in all. */
    public Load run(int calls) {
        long begun = System.nanoTime();
        try {
            for (int i = 0; i < calls; i++) {
                once(values.get(i % values.size()));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        double took = (System.nanoTime() - begun) / NANOS;
        return new Load(calls, calls / took, MILLI * took / calls, Double.NaN, 0);
    }

    private void once(List<@Nullable Object> bound) throws SQLException {
        for (int i = 0; i < bound.size(); i++) {
            statement.setObject(i + 1, bound.get(i));
        }
        statement.execute();
        if (inContext) statement.getMoreResults();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    private static List<@Nullable Object> values(Connection connection, Answering call, boolean inContext)
            throws SQLException {
        Sent read = call.reads().getFirst();
        List<@Nullable Object> values = new ArrayList<>();
        if (inContext) values.addAll(call.contextOf(read).orElseThrow().values());
        try (PreparedStatement typed = connection.prepareStatement(questioned(read))) {
            ParameterMetaData types = typed.getParameterMetaData();
            int place = 0;
            for (Integer number : numbers(read)) {
                place++;
                values.add(
                        value(types.getParameterTypeName(place), read.values().get(number - 1)));
            }
        }
        return values;
    }

    /** Under a type that the driver names to the server, without which it parts the two statements. */
    private static @Nullable Object value(String type, @Nullable String text) {
        if (text == null) return null;
        return switch (type) {
            case "uuid" -> UUID.fromString(text);
            case "date" -> LocalDate.parse(text);
            case "int2", "int4" -> Integer.valueOf(text);
            case "int8" -> Long.valueOf(text);
            default -> text;
        };
    }

    private static String questioned(Sent sent) {
        return PARAMETER.matcher(sent.sql()).replaceAll("?");
    }

    private static List<Integer> numbers(Sent sent) {
        Matcher found = PARAMETER.matcher(sent.sql());
        return found.results()
                .map((MatchResult each) -> Integer.valueOf(each.group(1)))
                .toList();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
