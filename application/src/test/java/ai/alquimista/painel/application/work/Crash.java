package ai.alquimista.painel.application.work;

/** The process is gone: nobody catches it, and nothing after it happens. */
final class Crash extends Error {

    private static final long serialVersionUID = 1L;
}
