package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.domain.access.UserId;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes out everything that is held on a person. */
@Command(name = "export-user")
final class ExportUser extends Job {

    @Option(names = "--user", paramLabel = "SUB", required = true, descriptionKey = "person.option.user")
    private String user = "";

    @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "export-user.option.to")
    private Path file = Path.of("");

    ExportUser(Desk desk) {
        super(desk);
    }

    @Override
    boolean namesAPerson() {
        return true;
    }

    @Override
    Outcome work() {
        if (user.isBlank()) throw new Stopped(ExitCode.USAGE, "person.blank");
        try (Persons persons = new Persons(desk())) {
            Map<String, Map<String, ?>> held = persons.export(new UserId(user));
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "user", ".part");
            Files.write(
                    draft, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(held));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new Stopped(ExitCode.USAGE, "export-audit.unwritable", file);
        }
        return Outcome.done("export-user.done", file);
    }
}
