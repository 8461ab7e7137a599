package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.integration.AddingIntegrations;
import ai.alquimista.painel.application.integration.ChangingIntegrations;
import ai.alquimista.painel.application.integration.CredentialHandover;
import ai.alquimista.painel.application.integration.IntegrationTrail;
import ai.alquimista.painel.application.integration.ReconnectingIntegrations;
import ai.alquimista.painel.application.integration.RemovingIntegrations;
import ai.alquimista.painel.application.integration.RevokingCredentials;
import ai.alquimista.painel.application.integration.TestingIntegrations;
import ai.alquimista.painel.application.integration.TrialCalls;
import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.application.port.IntegrationProbe;
import ai.alquimista.painel.application.port.TenantIntegrations;
import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.bootstrap.config.WrongSetting;
import ai.alquimista.painel.domain.integration.CallableHosts;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.integration.JdbiCondemnedCredentials;
import ai.alquimista.painel.persistence.integration.JdbiCredentialDoubts;
import ai.alquimista.painel.persistence.integration.JdbiTenantIntegrations;
import ai.alquimista.painel.probe.HttpIntegrationProbe;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** How integrations are changed and tested, and what clears away after them. */
@Dependent
class IntegrationWiring {

    @Produces
    @Singleton
    CallableHosts hosts(Settings settings) {
        try {
            return new CallableHosts(
                    settings.list(Setting.INTEGRATIONS_HOSTS), settings.flag(Setting.INTEGRATIONS_LOOPBACK));
        } catch (IllegalArgumentException none) {
            throw new WrongSetting(Setting.INTEGRATIONS_HOSTS.variable() + ": " + none.getMessage(), none);
        }
    }

    @Produces
    @Singleton
    HttpIntegrationProbe probe(CallableHosts hosts) {
        return new HttpIntegrationProbe(hosts);
    }

    void close(@Disposes HttpIntegrationProbe probe) {
        probe.close();
    }

    @Produces
    @Singleton
    TenantIntegrations integrations(Door door, Clock clock) {
        return new JdbiTenantIntegrations(door, clock);
    }

    @Produces
    @Singleton
    CredentialHandover handover(Credentials credentials, Door door, Clock clock) {
        return new CredentialHandover(credentials, new JdbiCredentialDoubts(door), clock);
    }

    @Produces
    @Singleton
    RevokingCredentials revoking(JobDoor door, Credentials credentials, Clock clock) {
        return new RevokingCredentials(new JdbiCondemnedCredentials(door), credentials, clock);
    }

    @Produces
    @Singleton
    IntegrationTrail trail(Clock clock) {
        return new IntegrationTrail(clock);
    }

    @Produces
    @Singleton
    AddingIntegrations adding(
            TenantGate gate, TenantIntegrations integrations, CredentialHandover handover, IntegrationTrail trail) {
        return new AddingIntegrations(gate, integrations, handover, trail);
    }

    @Produces
    @Singleton
    ChangingIntegrations changing(TenantGate gate, TenantIntegrations integrations, IntegrationTrail trail) {
        return new ChangingIntegrations(gate, integrations, trail);
    }

    @Produces
    @Singleton
    RemovingIntegrations removing(
            TenantGate gate, TenantIntegrations integrations, CredentialHandover handover, IntegrationTrail trail) {
        return new RemovingIntegrations(gate, integrations, handover, trail);
    }

    @Produces
    @Singleton
    ReconnectingIntegrations reconnecting(
            TenantGate gate, TenantIntegrations integrations, CredentialHandover handover, IntegrationTrail trail) {
        return new ReconnectingIntegrations(gate, integrations, handover, trail);
    }

    @Produces
    @Singleton
    TestingIntegrations testing(
            TenantGate gate,
            TenantIntegrations integrations,
            Credentials credentials,
            IntegrationProbe probe,
            IntegrationTrail trail) {
        return new TestingIntegrations(gate, integrations, new TrialCalls(credentials, probe), trail);
    }
}
