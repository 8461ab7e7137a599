package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.Agents;
import ai.alquimista.painel.application.port.AgentsContract;
import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.application.port.AuditLogContract;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.Incidents;
import ai.alquimista.painel.application.port.IncidentsContract;
import ai.alquimista.painel.application.port.Integrations;
import ai.alquimista.painel.application.port.IntegrationsContract;
import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.application.port.MembershipsContract;
import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.application.port.StaffDirectoryContract;
import ai.alquimista.painel.application.port.Subnucleos;
import ai.alquimista.painel.application.port.SubnucleosContract;
import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.application.port.TenantDirectoryContract;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.application.port.TenantsContract;
import ai.alquimista.painel.application.port.UsageLedger;
import ai.alquimista.painel.application.port.UsageLedgerContract;
import ai.alquimista.painel.domain.audit.AuditEntry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The in-memory ports keep every promise that the real stores keep. */
class InMemoryPortsTest {

    private final InMemoryPorts ports = new InMemoryPorts(new InMemoryStore());

    @Nested
    class AsTenants extends TenantsContract {
        @Override
        protected Facts facts() {
            return ports.store();
        }

        @Override
        protected Tenants tenants() {
            return ports;
        }
    }

    @Nested
    class AsTenantDirectory extends TenantDirectoryContract {
        @Override
        protected Facts facts() {
            return ports.store();
        }

        @Override
        protected TenantDirectory directory(LocalDate today) {
            return new InMemoryTenantDirectory(ports, today);
        }
    }

    @Nested
    class AsMemberships extends MembershipsContract {
        @Override
        protected Facts facts() {
            return ports.store();
        }

        @Override
        protected Memberships memberships() {
            return ports;
        }
    }

    @Nested
    class AsStaffDirectory extends StaffDirectoryContract {
        @Override
        protected Facts facts() {
            return ports.store();
        }

        @Override
        protected StaffDirectory staff() {
            return ports;
        }
    }

    @Nested
    class AsAgents extends AgentsContract {
        @Override
        protected Facts facts() {
            return ports.store();
        }

        @Override
        protected Agents agents() {
            return ports;
        }
    }

    @Nested
    class AsIntegrations extends IntegrationsContract {
        @Override
        protected Facts facts() {
            return ports.store();
        }

        @Override
        protected Integrations integrations() {
            return ports;
        }
    }

    @Nested
    class AsIncidents extends IncidentsContract {
        @Override
        protected Facts facts() {
            return ports.store();
        }

        @Override
        protected Incidents incidents() {
            return ports;
        }
    }

    @Nested
    class AsSubnucleos extends SubnucleosContract {
        @Override
        protected Facts facts() {
            return ports.store();
        }

        @Override
        protected Subnucleos subnucleos() {
            return ports;
        }
    }

    @Nested
    class AsUsageLedger extends UsageLedgerContract {
        @Override
        protected Facts facts() {
            return ports.store();
        }

        @Override
        protected UsageLedger ledger() {
            return ports;
        }
    }

    @Nested
    class AsAuditLog extends AuditLogContract {
        @Override
        protected Facts facts() {
            return ports.store();
        }

        @Override
        protected AuditLog log() {
            return ports;
        }

        @Override
        protected List<AuditEntry> written() {
            return ports.written();
        }
    }
}
