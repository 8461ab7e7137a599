package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.persistence.audit.AuditExport;
import ai.alquimista.painel.persistence.audit.Rfc8785Json;
import ai.alquimista.painel.persistence.database.JobDoor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes the audit log out. */
@Command(name = "export-audit")
final class ExportAudit extends Job {

    @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "export-audit.option.to")
    private Path file = Path.of("");

    ExportAudit(Desk desk) {
        super(desk);
    }

    @Override
    Outcome work() {
        JobSettings settings = desk().settings();
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try (JobDoor door = new JobDoor(settings.databaseUrl(), settings.jobs())) {
            long last;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                last = new AuditExport(door, new Rfc8785Json()).write(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return Outcome.done("export-audit.done", last, file);
        } catch (IOException unwritable) {
            throw new Stopped(ExitCode.USAGE, "export-audit.unwritable", file);
        }
    }
}
