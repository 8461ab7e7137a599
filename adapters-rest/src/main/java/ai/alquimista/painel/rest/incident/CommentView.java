package ai.alquimista.painel.rest.incident;

import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.port.IncidentChanges.Authored;
import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.incident.IncidentComment;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.rest.access.ActorView;
import ai.alquimista.painel.rest.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody said about an incident. */
@Schema(name = "IncidentComment", description = "What somebody said about an incident")
public record CommentView(
        @Schema(description = "The comment") UUID id,

        @Schema(description = "Who said it; null for somebody whose data was erased, with what they said")
        Optional<ActorView> author,

        @Schema(description = "Up to 5,000 characters") String text,

        @Schema(description = "When") Instant createdAt) {

    private static final int CREATED = 201;

    static List<CommentView> all(IncidentFile file) {
        return file.comments().stream()
                .map(comment -> of(comment, comment.author().map(file::actor)))
                .toList();
    }

    /** The answer to a new one, which is looked at with its incident. */
    static FirstAnswer created(String location, Authored authored) {
        IncidentComment comment = authored.comment();
        CommentView view = of(comment, comment.author().map(author -> new Actor(author, authored.authorName())));
        return new FirstAnswer(
                CREATED, Map.of(HttpHeaders.LOCATION, location), new String(Json.bytes(view), StandardCharsets.UTF_8));
    }

    private static CommentView of(IncidentComment comment, Optional<Actor> author) {
        return new CommentView(comment.id(), author.map(ActorView::of), comment.text(), comment.createdAt());
    }
}
