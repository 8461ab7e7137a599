package ai.alquimista.painel.domain.paging;

/**
 * Which part of a list is asked for.
 *
 * @param limit rows at most, 1 to {@value #MOST_ROWS}
 */
public record PageRequest(int limit, Start start) {

    public static final int MOST_ROWS = 100;
    public static final int DEEPEST_OFFSET = 10_000;

    public PageRequest {
        if (limit < 1 || limit > MOST_ROWS) throw new IllegalArgumentException("limit out of range: " + limit);
    }

    /** Where the page begins. */
    public sealed interface Start {

        /** After so many rows; kept for compatibility, up to {@value PageRequest#DEEPEST_OFFSET}. */
        record Offset(int rows) implements Start {
            public Offset {
                if (rows < 0 || rows > DEEPEST_OFFSET)
                    throw new IllegalArgumentException("offset out of range: " + rows);
            }
        }

        /** Right behind another page's last row; as cheap at the end of the list as at its start. */
        record After(Anchor anchor) implements Start {}
    }
}
