package ai.alquimista.painel.chaos;

/** Something that was counted at the end, and what it ought to be. */
public record Finding(String what, long expected, long found) {

    public boolean isAsExpected() {
        return expected == found;
    }

    @Override
    public String toString() {
        String line = "  %-58s %,12d".formatted(what, found);
        return isAsExpected() ? line : line + "   WRONG: ought to be %,d".formatted(expected);
    }
}
