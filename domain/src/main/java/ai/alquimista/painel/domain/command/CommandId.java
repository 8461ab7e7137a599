package ai.alquimista.painel.domain.command;

import java.util.UUID;

/** A command's id. */
public record CommandId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
