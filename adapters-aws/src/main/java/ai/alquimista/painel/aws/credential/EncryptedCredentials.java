package ai.alquimista.painel.aws.credential;

import ai.alquimista.painel.application.port.Credentials;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Credentials in files of one folder, each encrypted; for machines without AWS. The store's name for one is its file's, which
 * says whose it is by ids alone. Whoever has the key's file and the folder has the credentials.
 */
public final class EncryptedCredentials implements Credentials {

    private static final String STORE = "credentials folder";
    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}\\.[0-9a-f-]{36}");

    private final Path folder;
    private final KeyFile key;

    /**
     * The credentials of a folder.
     *
     * @param folder is made unless it is there
     * @param key the key's file, better not in that folder; made on first use, for its owner alone
     */
    public EncryptedCredentials(Path folder, Path key) {
        this.folder = folder;
        this.key = new KeyFile(key);
    }

    /** The credentials of a folder, with the key's file beside it. */
    public static EncryptedCredentials in(Path folder) {
        return new EncryptedCredentials(folder, folder.resolveSibling(folder.getFileName() + ".key"));
    }

    @Override
    public String name(TenantId tenant, UUID credential) {
        return tenant + "." + credential;
    }

    /** A file is replaced whole, or not at all. */
    @Override
    public String keep(TenantId tenant, UUID credential, Secret secret) {
        String name = name(tenant, credential);
        return ask(() -> {
            Files.createDirectories(folder);
            byte[] content = Sealed.seal(key.get(), name, secret.reveal().getBytes(StandardCharsets.UTF_8));
            Path whole = PrivateFile.create(folder.resolve(name + "." + UUID.randomUUID()), content);
            Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return name;
        });
    }

    @Override
    public Optional<Secret> read(String name) {
        return ask(() -> {
            try {
                byte[] content = Files.readAllBytes(file(name));
                return Optional.of(
                        new Secret(new String(Sealed.open(key.get(), name, content), StandardCharsets.UTF_8)));
            } catch (NoSuchFileException none) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void revoke(String name) {
        ask(() -> Files.deleteIfExists(file(name)));
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not a name of ours: " + name);
        return folder.resolve(name);
    }

    /** What touches files. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T ask(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new Unavailable(STORE, e);
        }
    }
}
