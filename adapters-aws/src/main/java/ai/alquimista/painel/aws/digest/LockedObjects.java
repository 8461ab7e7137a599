package ai.alquimista.painel.aws.digest;

import ai.alquimista.painel.aws.digest.DigestSettings.Place;
import ai.alquimista.painel.domain.audit.Hash;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ObjectLockMode;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects of a bucket with Object Lock. An object is the first version that was put under its name: what is put over it, or
 * marks it as deleted, changes nothing.
 */
public final class LockedObjects {

    private static final int TAKEN = 412;

    private final S3Client client;
    private final Place place;
    private final Clock clock;

    /**
     * The objects behind a client.
     *
     * @param client from {@link DigestClients#store}, whose budget each call keeps; it stays the caller's to close
     */
    public LockedObjects(S3Client client, Place place, Clock clock) {
        this.client = client;
        this.place = place;
        this.clock = clock;
    }

    /** An object, under its name without the prefix. */
    record Version(String name, String id) {}

    /** Puts a new object, which nobody changes or takes away until its time is over; fails if there is another. */
    void put(String name, byte[] content) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(place.bucket())
                .key(place.prefix() + name)
                .ifNoneMatch("*")
                .objectLockMode(ObjectLockMode.COMPLIANCE)
                .objectLockRetainUntilDate(clock.instant().plus(place.retention()))
                .checksumSHA256(
                        Base64.getEncoder().encodeToString(Hash.over(content).bytes()))
                .build();
        try {
            client.putObject(request, RequestBody.fromBytes(content));
        } catch (S3Exception taken) {
            if (taken.statusCode() != TAKEN || !holds(name, content)) throw taken;
        }
    }

    /** Puts a new object; false if there is another. */
    boolean offer(String name, byte[] content) {
        try {
            put(name, content);
            return true;
        } catch (S3Exception taken) {
            if (taken.statusCode() == TAKEN) return false;
            throw taken;
        }
    }

    /** What stands there may be ours: of an attempt whose answer was lost, or of another process. */
    private boolean holds(String name, byte[] content) {
        return versions(name, "").stream()
                .filter(version -> version.name().equals(name))
                .anyMatch(version -> Arrays.equals(read(version), content));
    }

    byte[] read(Version version) {
        return client.getObjectAsBytes(request -> request.bucket(place.bucket())
                        .key(place.prefix() + version.name())
                        .versionId(version.id()))
                .asByteArray();
    }

    /** All whose names come after another, in the names' order. */
    List<Version> after(String name) {
        return versions("", name);
    }

    /** Of each name the service tells the newest first, and what it tells last stays. */
    private List<Version> versions(String beginning, String after) {
        Map<String, Version> first = new LinkedHashMap<>();
        client
                .listObjectVersionsPaginator(request -> request.bucket(place.bucket())
                        .prefix(place.prefix() + beginning)
                        .keyMarker(place.prefix() + after))
                .versions()
                .stream()
                .map(this::version)
                .forEach(version -> first.put(version.name(), version));
        return List.copyOf(first.values());
    }

    private Version version(ObjectVersion version) {
        return new Version(version.key().substring(place.prefix().length()), version.versionId());
    }
}
