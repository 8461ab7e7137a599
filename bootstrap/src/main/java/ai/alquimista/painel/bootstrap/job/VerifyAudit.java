package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.application.audit.DigestKey;
import ai.alquimista.painel.application.audit.DigestKeys;
import ai.alquimista.painel.domain.audit.Finding;
import ai.alquimista.painel.domain.audit.SignedDigest;
import ai.alquimista.painel.domain.audit.Verification;
import ai.alquimista.painel.persistence.audit.DamagedDigest;
import ai.alquimista.painel.persistence.audit.DigestFiles;
import ai.alquimista.painel.persistence.audit.ExportedLog;
import ai.alquimista.painel.persistence.audit.Rfc8785Json;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Verifies an audit log that was taken out, with nothing but files. */
@Command(name = "verify-audit")
final class VerifyAudit extends Job {

    private final Rfc8785Json json = new Rfc8785Json();

    @Option(names = "--log", paramLabel = "FILE", required = true, descriptionKey = "verify-audit.option.log")
    private Path log = Path.of("");

    @Option(names = "--digests", paramLabel = "DIR", required = true, descriptionKey = "verify-audit.option.digests")
    private Path digests = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            arity = "1..*",
            descriptionKey = "verify-audit.option.key")
    private List<Path> keys = List.of();

    VerifyAudit(Desk desk) {
        super(desk);
    }

    /** Nowhere: it needs no database. */
    @Override
    RunLog runs() {
        return RunLog.NONE;
    }

    @Override
    Outcome work() {
        DigestKeys ours = new DigestKeys(keys.stream().map(this::key).toList());
        List<SignedDigest> kept = digests();
        Verification outcome = verify(kept, ours);
        if (outcome.finding().isPresent())
            throw tampered(outcome, outcome.finding().get());
        return Outcome.done("verify-audit.sound", outcome.through().seq(), outcome.covered());
    }

    private Verification verify(List<SignedDigest> kept, DigestKeys ours) {
        try (Reader lines = new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8)) {
            return new ExportedLog(json).verify(lines, kept, ours);
        } catch (IOException unreadable) {
            throw unreadable(log);
        }
    }

    private List<SignedDigest> digests() {
        try {
            return new DigestFiles(digests, json).list();
        } catch (DamagedDigest damaged) {
            throw new Stopped(ExitCode.REFUSED, "verify-audit.digest", String.valueOf(damaged.getMessage()));
        } catch (IOException unreadable) {
            throw unreadable(digests);
        }
    }

    private DigestKey key(Path key) {
        try {
            return DigestKey.of(Files.readString(key), json);
        } catch (IllegalArgumentException noKey) {
            throw new Stopped(ExitCode.USAGE, "verify-audit.key", key);
        } catch (IOException unreadable) {
            throw unreadable(key);
        }
    }

    private static Stopped tampered(Verification outcome, Finding finding) {
        return new Stopped(
                ExitCode.REFUSED,
                "verify-audit.tampered",
                Long.toString(finding.seq()),
                finding.fault().name().toLowerCase(Locale.ROOT),
                Long.toString(outcome.through().seq()));
    }

    private static Stopped unreadable(Path file) {
        return new Stopped(ExitCode.USAGE, "verify-audit.unreadable", file);
    }
}
