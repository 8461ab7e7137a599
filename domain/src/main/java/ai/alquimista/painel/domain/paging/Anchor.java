package ai.alquimista.painel.domain.paging;

import java.time.Instant;
import java.util.UUID;

/** The last row of a page, by its sort value and id; it marks a place even after its row is gone. */
public record Anchor(Instant createdAt, UUID id) {}
