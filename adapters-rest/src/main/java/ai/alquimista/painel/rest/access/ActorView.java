package ai.alquimista.painel.rest.access;

import ai.alquimista.painel.domain.access.Actor;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whoever did something, on the wire. */
@Schema(name = "Actor", description = "A person, as somebody who did something or is to")
public record ActorView(
        @Schema(
                description = "The identity provider's name for them",
                examples = "20000000-0000-0000-0000-000000000002")
        String id,

        @Schema(description = "Null for somebody who left") Optional<String> name) {

    public static ActorView of(Actor actor) {
        return new ActorView(actor.id().value(), actor.name());
    }
}
