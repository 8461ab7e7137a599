package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.AgentRuntime;
import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.application.port.CommandPauses;
import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.application.port.IntegrationProbe;
import ai.alquimista.painel.application.port.Integrations;
import ai.alquimista.painel.application.port.Samples;
import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.integration.ProbeFailure;
import ai.alquimista.painel.domain.integration.ProbeResult;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.domain.usage.DateRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everything that commands touch, of one tenant, in memory. */
final class WorkWorld
        implements StaffDirectory,
                Tenants,
                CommandPauses,
                CommandEffects,
                Credentials,
                AgentRuntime,
                Integrations,
                IntegrationProbe {

    static final TenantId TENANT = Samples.ACME.id();
    static final UserId OPERATOR = new UserId("operator");
    static final UUID GMAIL = Samples.id(1);
    static final AgentId AGENT = Samples.agent(1);

    private final Trouble trouble;
    private final Set<CommandId> receipts = new HashSet<>();
    private final Map<String, String> restarts = new HashMap<>();
    final List<AuditEntry> entries = new ArrayList<>();
    final Set<CommandType> paused = EnumSet.noneOf(CommandType.class);
    final Map<String, String> secrets = new HashMap<>(Map.of("secret/gmail", "hunter2"));
    Optional<String> credential = Optional.of("secret/gmail");
    IntegrationConfig config = IntegrationConfig.NONE;
    Optional<ProbeFailure> failure = Optional.empty();
    IntegrationStatus integrationStatus = IntegrationStatus.ACTIVE;
    Optional<AgentStatus> agentStatus = Optional.of(AgentStatus.ACTIVE);
    TenantStatus tenantStatus = TenantStatus.ACTIVE;
    boolean operatorIsActive = true;
    boolean agentIsDeployed = true;
    Runnable onRestart = () -> {};

    WorkWorld(Trouble trouble) {
        this.trouble = trouble;
    }

    int restarts() {
        return restarts.size();
    }

    @Override
    public boolean isActive(UserId user) {
        trouble.moment();
        return operatorIsActive && user.equals(OPERATOR);
    }

    @Override
    public Optional<TenantStanding> standing(TenantId tenant) {
        return tenant.equals(TENANT)
                ? Optional.of(new TenantStanding(tenant, tenantStatus, Samples.SAO_PAULO))
                : Optional.empty();
    }

    @Override
    public Optional<TenantProfile> profile(TenantId tenant, DateRange month) {
        throw new UnsupportedOperationException("workers do not ask");
    }

    @Override
    public Set<CommandType> paused() {
        return Set.copyOf(paused);
    }

    @Override
    public boolean set(CommandType type, boolean pause, AuditEntry entry) {
        throw new UnsupportedOperationException("workers do not ask");
    }

    @Override
    public Optional<Subject> integration(TenantId tenant, UUID integration) {
        trouble.moment();
        return integration.equals(GMAIL) ? Optional.of(new Subject(gmail(), credential)) : Optional.empty();
    }

    @Override
    public List<Integration> ofTenant(TenantId tenant) {
        return List.of(gmail());
    }

    private Integration gmail() {
        return new Integration(
                GMAIL, "email", "Gmail", integrationStatus, Optional.empty(), Optional.empty(), config, Version.FIRST);
    }

    @Override
    public Optional<AgentStatus> agent(TenantId tenant, AgentId agent) {
        trouble.moment();
        return agentStatus;
    }

    @Override
    public boolean resetIntegration(CommandId command, TenantId tenant, UUID integration, AuditEntry entry) {
        trouble.moment();
        boolean first = receipts.add(command);
        if (first) {
            credential = Optional.empty();
            integrationStatus = IntegrationStatus.PENDING;
            entries.add(entry);
        }
        trouble.moment();
        return first;
    }

    @Override
    public boolean recordRestart(CommandId command, TenantId tenant, AgentId agent, AuditEntry entry) {
        trouble.moment();
        boolean first = receipts.add(command);
        if (first) entries.add(entry);
        trouble.moment();
        return first;
    }

    @Override
    public String name(TenantId tenant, UUID credential) {
        return "secret/gmail";
    }

    @Override
    public String keep(TenantId tenant, UUID credential, Secret secret) {
        secrets.put("secret/gmail", secret.reveal());
        this.credential = Optional.of("secret/gmail");
        integrationStatus = IntegrationStatus.ACTIVE;
        return "secret/gmail";
    }

    @Override
    public Optional<Secret> read(String name) {
        return Optional.ofNullable(secrets.get(name)).map(Secret::new);
    }

    @Override
    public void revoke(String name) {
        trouble.moment();
        secrets.remove(name);
        trouble.moment();
    }

    @Override
    public Restart restart(TenantId tenant, AgentId agent, String token) {
        trouble.moment();
        if (!agentIsDeployed) return new Restart.NotDeployed();
        String instance = restarts.computeIfAbsent(token, first -> "instance-" + (restarts.size() + 1));
        onRestart.run();
        trouble.moment();
        return new Restart.Restarted(instance);
    }

    @Override
    public ProbeResult call(String endpoint, Secret credential) {
        return new ProbeResult(failure, Optional.empty(), Duration.ZERO);
    }
}
