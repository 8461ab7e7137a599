package ai.alquimista.painel.rest.integration;

import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Disclosure;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.rest.json.Spelling;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A tenant's integrations. */
@Schema(name = "IntegrationList", description = "A tenant's integrations")
public record IntegrationsView(List<IntegrationView> integrations) {

    public IntegrationsView {
        integrations = List.copyOf(integrations);
    }

    static IntegrationsView of(List<Integration> integrations, Caller caller) {
        boolean disclosed = Disclosure.INTEGRATION_LAST_ERROR.isOpenTo(caller);
        return new IntegrationsView(integrations.stream()
                .map(integration -> IntegrationView.of(integration, disclosed))
                .toList());
    }

    /**
     * One of them.
     *
     * @param lastError absent for those who may not see it, null where there is none
     */
    @Schema(name = "Integration", description = "A connection to an outside service")
    public record IntegrationView(
            UUID id,
            String type,
            String name,

            @Schema(enumeration = {"active", "inactive", "error", "pending"})
            String status,

            Optional<Instant> lastSyncAt,

            @Schema(implementation = String.class, nullable = true, description = "Absent for TENANT_USER")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            LastError lastError) {

        static IntegrationView of(Integration integration, boolean disclosed) {
            return new IntegrationView(
                    integration.id(),
                    integration.type(),
                    integration.name(),
                    Spelling.of(integration.status()),
                    integration.lastSyncAt(),
                    disclosed ? new LastError(integration.lastError().orElse(null)) : null);
        }
    }

    /** The outside service's own words at the last failure, if there was one. */
    public record LastError(@JsonValue @Nullable String text) {}
}
