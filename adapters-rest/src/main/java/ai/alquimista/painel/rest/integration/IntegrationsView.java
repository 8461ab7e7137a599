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
public record IntegrationsView(
        @Schema(description = "Never null, possibly empty") List<IntegrationView> integrations) {

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
            @Schema(description = "The integration") UUID id,

            @Schema(description = "The kind of service", examples = "whatsapp")
            String type,

            @Schema(description = "The tenant's name for it")
            String name,

            @Schema(
                    enumeration = {"active", "inactive", "error", "pending"},
                    description = "Pending: it waits for credentials")
            String status,

            @Schema(description = "Null if it never ran") Optional<Instant> lastSyncAt,

            @Schema(
                    implementation = String.class,
                    nullable = true,
                    description =
                            "The outside service's own words at the last failure; null without one, absent for TENANT_USER")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            LastError lastError,

            @Schema(description = "How it is set up") ConfigView config,

            @Schema(description = "Grows with every change; what `If-Match` names", examples = "3")
            long version) {

        public static IntegrationView of(Integration integration, boolean disclosed) {
            return new IntegrationView(
                    integration.id(),
                    integration.type(),
                    integration.name(),
                    Spelling.of(integration.status()),
                    integration.lastSyncAt(),
                    disclosed ? new LastError(integration.lastError().orElse(null)) : null,
                    ConfigView.of(integration.config()),
                    integration.version().value());
        }
    }

    /** The outside service's own words at the last failure, if there was one. */
    public record LastError(@JsonValue @Nullable String text) {}
}
