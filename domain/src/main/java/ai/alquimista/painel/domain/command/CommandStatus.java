package ai.alquimista.painel.domain.command;

/** Where a command stands; the last three are for good. */
public enum CommandStatus {
    PENDING,
    RUNNING,
    SUCCESS,
    ERROR,
    CANCELLED;

    public boolean isTerminal() {
        return switch (this) {
            case PENDING, RUNNING -> false;
            case SUCCESS, ERROR, CANCELLED -> true;
        };
    }
}
