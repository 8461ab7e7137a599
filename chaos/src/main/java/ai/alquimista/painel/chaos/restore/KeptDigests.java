package ai.alquimista.painel.chaos.restore;

import ai.alquimista.painel.application.audit.DigestFormat;
import ai.alquimista.painel.chaos.command.CommandStage;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.SignedDigest;
import ai.alquimista.painel.persistence.audit.AuditVerifier;
import ai.alquimista.painel.persistence.audit.FolderVault;
import ai.alquimista.painel.persistence.audit.Rfc8785Json;
import ai.alquimista.painel.persistence.database.DatabaseSettings.Account;
import ai.alquimista.painel.persistence.database.JobDoor;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The audit log's digests, which are not restored: some of them are of lines that the log no longer has. */
final class KeptDigests {

    private static final String HEAD =
            "SELECT seq, encode(hash, 'hex') AS hash FROM audit_chain ORDER BY seq DESC LIMIT 1";
    private static final String FAULT = "SELECT coalesce(max(fault), 'sound') FROM audit_checks WHERE scope = 'whole'";

    private final CommandStage stage;
    private final Path folder;
    private final Rfc8785Json json = new Rfc8785Json();

    KeptDigests(CommandStage stage) {
        this.stage = stage;
        this.folder = stage.folder("PAINEL_AUDIT_DIGESTS_FOLDER");
    }

    /** The next hour's, of the log as it is. */
    void sign() {
        vault().keep(new Digest(head(), Instant.now().plus(Duration.ofHours(1))));
    }

    /** What the service's own verifier finds when it computes the whole log anew. */
    String verified() throws InterruptedException {
        Account jobs = new Account(
                stage.service().get("PAINEL_DATABASE_JOBS_USER"),
                stage.service().get("PAINEL_DATABASE_JOBS_PASSWORD"),
                2);
        try (JobDoor door = new JobDoor(stage.service().get("PAINEL_DATABASE_URL"), jobs)) {
            AuditVerifier verifier = new AuditVerifier(door, json, vault(), Clock.systemUTC());
            Instant now = Instant.now();
            while (!verifier.verifyWhole(now)) Thread.sleep(100);
        }
        return stage.owner()
                .withHandle(
                        handle -> handle.createQuery(FAULT).mapTo(String.class).one());
    }

    /** Leaves all of them as they are under another name, and goes on with the keys and those of the log that there is. */
    void moveOn() throws IOException {
        Path before = folder.resolveSibling("audit-digests-before");
        Files.move(folder, before);
        Files.createDirectories(folder);
        try (DirectoryStream<Path> keys = Files.newDirectoryStream(before, "key*.pem")) {
            for (Path key : keys)
                Files.copy(key, folder.resolve(key.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
        long sealed = head().seq();
        for (SignedDigest each : new FolderVault(before, json).list()) {
            String name = DigestFormat.name(each.digest());
            if (each.digest().head().seq() <= sealed) Files.copy(before.resolve(name), folder.resolve(name));
        }
    }

    private ChainPoint head() {
        return stage.owner()
                .withHandle(handle -> handle.createQuery(HEAD)
                        .map((row, context) -> new ChainPoint(row.getLong(1), new Hash(row.getString(2))))
                        .one());
    }

    private FolderVault vault() {
        return new FolderVault(folder, json);
    }
}
