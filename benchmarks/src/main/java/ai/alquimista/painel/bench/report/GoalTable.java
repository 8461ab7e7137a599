package ai.alquimista.painel.bench.report;

import java.util.Locale;

/** What was aimed at, and what came out; a goal that was missed is told, and nothing more. */
public final class GoalTable {

    private final MarkdownTable table = new MarkdownTable("goal", "aimed at", "measured", "met");

    public void atLeast(String goal, double aim, double measured) {
        table.row(goal, "≥ " + number(aim), number(measured), met(measured >= aim));
    }

    public void atMost(String goal, double aim, double measured) {
        table.row(goal, "≤ " + number(aim), number(measured), met(measured <= aim));
    }

    private static String met(boolean met) {
        return met ? "yes" : "**no**";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }

    public String text() {
        return table.text();
    }
}
