package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.PlatformIncidents;
import ai.alquimista.painel.application.port.PlatformIncidentsContract;
import ai.alquimista.painel.application.port.PlatformIntegrations;
import ai.alquimista.painel.application.port.PlatformIntegrationsContract;
import ai.alquimista.painel.application.port.TenantDetails;
import ai.alquimista.painel.application.port.TenantDetailsContract;
import org.junit.jupiter.api.Nested;

/** The in-memory ports keep every promise that the real stores keep. */
class InMemoryInternalPortsTest {

    private final InMemoryInternalPorts ports = new InMemoryInternalPorts(new InMemoryStore());

    @Nested
    class AsTenantDetails extends TenantDetailsContract {
        @Override
        protected Facts facts() {
            return ports.store();
        }

        @Override
        protected TenantDetails details() {
            return ports;
        }
    }

    @Nested
    class AsPlatformIntegrations extends PlatformIntegrationsContract {
        @Override
        protected Facts facts() {
            return ports.store();
        }

        @Override
        protected PlatformIntegrations integrations() {
            return ports;
        }
    }

    @Nested
    class AsPlatformIncidents extends PlatformIncidentsContract {
        @Override
        protected Facts facts() {
            return ports.store();
        }

        @Override
        protected PlatformIncidents incidents() {
            return ports;
        }
    }
}
