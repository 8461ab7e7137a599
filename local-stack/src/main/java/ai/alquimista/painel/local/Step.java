package ai.alquimista.painel.local;

/** Something done once the stores are up and before the server starts. */
public record Step(String name, Work work) {

    /** May fail in any way; the failure stops the start. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
