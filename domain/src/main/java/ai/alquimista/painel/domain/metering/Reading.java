package ai.alquimista.painel.domain.metering;

/** What a report turned out to be. */
public sealed interface Reading {

    /** An event, still to be judged by its tenant. */
    record Event(AgentRequest request) implements Reading {}

    /** Nothing that can be counted. */
    record NoEvent(Rejection why) implements Reading {}
}
