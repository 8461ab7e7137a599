package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.audit.AuditQueries;
import ai.alquimista.painel.application.audit.HourlyDigests;
import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.application.port.AuditTrail;
import ai.alquimista.painel.application.port.CanonicalJson;
import ai.alquimista.painel.application.port.DigestVault;
import ai.alquimista.painel.aws.digest.S3Vault;
import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.bootstrap.config.StoreSettings;
import ai.alquimista.painel.persistence.audit.AuditSealer;
import ai.alquimista.painel.persistence.audit.AuditVerifier;
import ai.alquimista.painel.persistence.audit.FolderVault;
import ai.alquimista.painel.persistence.audit.JdbiAuditChain;
import ai.alquimista.painel.persistence.audit.JdbiAuditTrail;
import ai.alquimista.painel.persistence.audit.Rfc8785Json;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.database.JobDoor;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;

/** What reads, seals and proves the audit log. */
@Dependent
class AuditWiring {

    @Produces
    @Singleton
    CanonicalJson canonical() {
        return new Rfc8785Json();
    }

    @Produces
    @Singleton
    AuditTrail trail(Door door) {
        return new JdbiAuditTrail(door);
    }

    @Produces
    @Singleton
    AuditQueries queries(PlatformGate gate, AuditTrail trail, AuditLog log, Clock clock) {
        return new AuditQueries(gate, trail, log, clock);
    }

    @Produces
    @Singleton
    DigestVault vault(Settings settings, CanonicalJson json, Clock clock) {
        return StoreSettings.digests(settings)
                .<DigestVault>map(bucket -> S3Vault.open(bucket, json, clock))
                .orElseGet(() -> new FolderVault(
                        Path.of(settings.optional(Setting.AUDIT_DIGESTS_FOLDER).orElse("audit-digests")), json));
    }

    @Produces
    @Singleton
    AuditSealer sealer(JobDoor door, CanonicalJson json) {
        return new AuditSealer(door, json);
    }

    @Produces
    @Singleton
    AuditVerifier verifier(JobDoor door, CanonicalJson json, DigestVault vault, Clock clock) {
        return new AuditVerifier(door, json, vault, clock);
    }

    @Produces
    @Singleton
    HourlyDigests digests(JobDoor door, DigestVault vault, Clock clock) {
        return new HourlyDigests(new JdbiAuditChain(door), vault, clock);
    }
}
