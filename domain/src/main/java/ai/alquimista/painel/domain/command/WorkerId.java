package ai.alquimista.painel.domain.command;

/** A worker process; no two that ever lived have the same. */
public record WorkerId(String value) {

    public WorkerId {
        if (value.isBlank()) throw new IllegalArgumentException("a worker id must not be blank");
    }

    @Override
    public String toString() {
        return value;
    }
}
