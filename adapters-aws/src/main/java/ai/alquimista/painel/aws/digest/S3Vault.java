package ai.alquimista.painel.aws.digest;

import ai.alquimista.painel.application.audit.DigestFormat;
import ai.alquimista.painel.application.audit.DigestKey;
import ai.alquimista.painel.application.port.CanonicalJson;
import ai.alquimista.painel.application.port.DigestVault;
import ai.alquimista.painel.aws.digest.LockedObjects.Version;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;

/**
 * Digests in S3, which keeps them against everybody, signed by the KMS. An object never changes, so each is read once in a
 * process' life, and only those behind the newest are looked for when the newest is asked for.
 */
public final class S3Vault implements DigestVault {

    private static final String STORE = "digests";

    private final LockedObjects objects;
    private final SigningKey key;
    private final List<SigningKey> others;
    private final DigestFormat format;
    private final Map<Version, SignedDigest> known = new ConcurrentHashMap<>();

    private volatile Optional<Version> newest = Optional.empty();

    /**
     * Makes no call yet.
     *
     * @param key signs
     * @param others their digests hold too
     */
    public S3Vault(LockedObjects objects, SigningKey key, List<SigningKey> others, CanonicalJson json) {
        this.objects = objects;
        this.key = key;
        this.others = List.copyOf(others);
        this.format = new DigestFormat(json);
    }

    /** The vault that settings describe, with clients of its own for as long as the process lives. */
    public static S3Vault open(DigestSettings settings, CanonicalJson json, Clock clock) {
        KmsClient signer = DigestClients.signer(settings);
        return new S3Vault(
                new LockedObjects(DigestClients.store(settings), settings.place(), clock),
                new SigningKey(signer, settings.keys().signing(), json),
                settings.keys().others().stream()
                        .map(other -> new SigningKey(signer, other, json))
                        .toList(),
                json);
    }

    /** The public key lies there first. */
    @Override
    public void keep(Digest digest) {
        asking(() -> {
            publish(key.publicHalf());
            objects.put(DigestFormat.name(digest), format.write(key.sign(digest)));
            return digest;
        });
    }

    /** The first key has the plain name for good. */
    private void publish(DigestKey half) {
        byte[] pem = half.pem().getBytes(StandardCharsets.UTF_8);
        if (!objects.offer(DigestFormat.KEY, pem)) objects.put(DigestFormat.keyName(half), pem);
    }

    @Override
    public Optional<SignedDigest> newest() {
        return asking(() -> {
            List<Version> later = digestsAfter(newest.map(Version::name).orElse(""));
            if (!later.isEmpty()) newest = Optional.of(later.getLast());
            return newest.map(this::read);
        });
    }

    @Override
    public List<SignedDigest> list() {
        return asking(() -> digestsAfter("").stream().map(this::read).toList());
    }

    @Override
    public boolean isOurs(SignedDigest digest) {
        return asking(() -> Stream.concat(Stream.of(key), others.stream())
                .anyMatch(known -> known.publicHalf().signed(digest)));
    }

    private List<Version> digestsAfter(String name) {
        return objects.after(name).stream()
                .filter(version -> DigestFormat.isName(version.name()))
                .toList();
    }

    private SignedDigest read(Version version) {
        return known.computeIfAbsent(version, unknown -> {
            try {
                return format.read(objects.read(unknown));
            } catch (IllegalArgumentException damaged) {
                throw new Unavailable(STORE, damaged);
            }
        });
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException away) {
            throw new Unavailable(STORE, away);
        }
    }
}
