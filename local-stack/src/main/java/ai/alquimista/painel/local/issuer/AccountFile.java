package ai.alquimista.painel.local.issuer;

import ai.alquimista.painel.local.process.StateFolder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps accounts between runs, whole or not at all; never a password. */
record AccountFile(Path path) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An account as it is written. Public, or it could not be read back. */
    public record Line(
            UUID sub,
            String email,
            String name,
            List<String> groups,
            @Nullable UUID tenant,
            boolean enabled,
            boolean awaited) {

        static Line of(Account account) {
            DemoUser user = account.user();
            return new Line(
                    user.sub(),
                    user.email(),
                    user.name(),
                    user.groups(),
                    user.tenant().orElse(null),
                    account.isEnabled(),
                    account.isAwaited());
        }

        Account account() {
            DemoUser user = new DemoUser(sub, email, name, groups, Optional.ofNullable(tenant));
            return new Account(user, "", enabled, awaited, true);
        }
    }

    List<Account> read() {
        if (!Files.exists(path)) return List.of();
        try {
            return List.of(JSON.readValue(path.toFile(), Line[].class)).stream()
                    .map(Line::account)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(List<Account> accounts) {
        Path next = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next);
            StateFolder.onlyOwner(next, "rw-------");
            Files.write(
                    next, JSON.writeValueAsBytes(accounts.stream().map(Line::of).toList()));
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
