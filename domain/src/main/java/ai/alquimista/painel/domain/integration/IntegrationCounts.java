package ai.alquimista.painel.domain.integration;

/** How many integrations of one type there are, by status. */
public record IntegrationCounts(String type, long active, long inactive, long error, long pending) {

    public long total() {
        return active + inactive + error + pending;
    }
}
