package ai.alquimista.painel.chaos.rollout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What HAProxy says of itself: a line for the door, one for each server, one for all of them. */
record BalancerFigures(List<Map<String, String>> lines) {

    private static final String NAME = "svname";
    private static final String DOOR = "FRONTEND";
    private static final String ALL = "BACKEND";

    /** No connection, no answer, an answer that was cut. */
    private static final List<String> TROUBLES = List.of("econ", "eresp", "srv_abrt");

    private static final String ERRORS = "hrsp_5xx";

    BalancerFigures {
        lines = List.copyOf(lines);
    }

    /** From its CSV, whose first line names the columns. */
    static BalancerFigures of(String csv) {
        List<String> rows = csv.lines().filter(line -> !line.isBlank()).toList();
        if (rows.isEmpty()) return new BalancerFigures(List.of());
        String[] names = rows.getFirst().replaceFirst("^# ", "").split(",", -1);
        List<Map<String, String>> lines = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            String[] values = row.split(",", -1);
            Map<String, String> line = new HashMap<>();
            for (int i = 0; i < Math.min(names.length, values.length); i++) line.put(names[i], values[i]);
            lines.add(Map.copyOf(line));
        }
        return new BalancerFigures(lines);
    }

    /** What it says of a server; empty where it says nothing. */
    String text(String server, String column) {
        return lines.stream()
                .filter(line -> server.equals(line.get(NAME)))
                .map(line -> line.getOrDefault(column, ""))
                .findFirst()
                .orElse("");
    }

    /** Troubles with servers, and errors that went out of the door and came from none of them. */
    long undelivered() {
        long troubles =
                TROUBLES.stream().mapToLong(trouble -> ofServers(trouble)).sum();
        return troubles + Math.max(0, number(text(DOOR, ERRORS)) - ofServers(ERRORS));
    }

    private long ofServers(String column) {
        return lines.stream()
                .filter(line -> !DOOR.equals(line.get(NAME)) && !ALL.equals(line.get(NAME)))
                .mapToLong(line -> number(line.getOrDefault(column, "")))
                .sum();
    }

    private static long number(String value) {
        return value.isBlank() ? 0 : Long.parseLong(value);
    }
}
