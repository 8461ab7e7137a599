package ai.alquimista.painel.domain.paging;

import java.time.Instant;
import java.util.UUID;

/**
 * The last row of a page, by its sort value and id; it marks a place even after its row is gone.
 *
 * @param sortValue as text: a moment in ISO 8601, a number in plain digits, a name as it is
 */
public record Anchor(String sortValue, UUID id) {

    public static Anchor at(Instant moment, UUID id) {
        return new Anchor(moment.toString(), id);
    }

    /** The sort value of a list that is sorted by moments. */
    public Instant moment() {
        return Instant.parse(sortValue);
    }
}
