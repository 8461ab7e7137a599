package ai.alquimista.painel.aws.digest;

import ai.alquimista.painel.domain.audit.Hash;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * As much of S3 as digests ask for: one bucket with Object Lock, which keeps versions, takes no object without a lock and no
 * second one where none may be, and tells two at a time. It speaks XML over HTTP to the real client.
 */
final class LocalS3 implements AutoCloseable {

    static final String BUCKET = "digests";
    private static final int PAGE = 2;

    private final HttpServer server;
    private final TreeMap<String, List<Version>> objects = new TreeMap<>();
    private int versions;
    private boolean losing;

    LocalS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/" + BUCKET, this::answer);
        server.start();
    }

    /** One that was put, or a mark that the object is deleted. */
    private record Version(String key, String id, Optional<String> content, Instant lockedUntil) {}

    private record Reply(int status, String body) {

        static Reply of(String body) {
            return new Reply(200, body);
        }

        static Reply error(int status, String code) {
            return new Reply(status, "<Error><Code>%s</Code></Error>".formatted(code));
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next object is kept, and its sender told that it is not. */
    synchronized void loseAnswer() {
        losing = true;
    }

    /** Somebody who may write puts one over another, as S3 lets them. */
    synchronized void putOver(String key, String content) {
        add(key, Optional.of(content), Instant.EPOCH);
    }

    /** Somebody deletes an object, as far as S3 lets them. */
    synchronized void delete(String key) {
        add(key, Optional.empty(), Instant.EPOCH);
    }

    synchronized List<String> keys() {
        return List.copyOf(objects.keySet());
    }

    synchronized String content(String key) {
        return first(key).content().orElseThrow();
    }

    synchronized Instant lockedUntil(String key) {
        return first(key).lockedUntil();
    }

    private Version first(String key) {
        return versions(key).getFirst();
    }

    /** Oldest first. */
    private List<Version> versions(String key) {
        return objects.getOrDefault(key, List.of());
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String key = path.substring(Math.min(path.length(), BUCKET.length() + 2));
        Map<String, String> query = query(exchange.getRequestURI());
        Reply reply = exchange.getRequestMethod().equals("PUT")
                ? put(
                        key,
                        exchange.getRequestHeaders(),
                        exchange.getRequestBody().readAllBytes())
                : query.containsKey("versions") ? list(query) : get(key, query.getOrDefault("versionId", ""));
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Reply put(String key, Headers headers, byte[] content) {
        if (!"COMPLIANCE".equals(headers.getFirst("x-amz-object-lock-mode"))) return Reply.error(400, "InvalidRequest");
        String checksum = Base64.getEncoder().encodeToString(Hash.over(content).bytes());
        if (!checksum.equals(headers.getFirst("x-amz-checksum-sha256"))) return Reply.error(400, "BadDigest");
        boolean free =
                versions(key).isEmpty() || versions(key).getLast().content().isEmpty();
        if (!free && "*".equals(headers.getFirst("If-None-Match"))) return Reply.error(412, "PreconditionFailed");
        String text = new String(content, StandardCharsets.UTF_8);
        add(key, Optional.of(text), Instant.parse(headers.getFirst("x-amz-object-lock-retain-until-date")));
        boolean lost = losing;
        losing = false;
        return lost ? Reply.error(500, "InternalError") : Reply.of("");
    }

    private void add(String key, Optional<String> content, Instant lockedUntil) {
        versions++;
        objects.computeIfAbsent(key, unknown -> new ArrayList<>())
                .add(new Version(key, "v" + versions, content, lockedUntil));
    }

    private Reply get(String key, String id) {
        return versions(key).stream()
                .filter(version -> version.id().equals(id))
                .flatMap(version -> version.content().stream())
                .findFirst()
                .map(Reply::of)
                .orElseGet(() -> Reply.error(404, "NoSuchVersion"));
    }

    private Reply list(Map<String, String> query) {
        List<Version> left = objects.tailMap(query.getOrDefault("key-marker", "")).values().stream()
                .flatMap(all -> all.reversed().stream())
                .filter(version -> version.key().startsWith(query.getOrDefault("prefix", "")))
                .toList();
        left = behind(left, query.getOrDefault("key-marker", ""), query.getOrDefault("version-id-marker", ""));
        List<Version> page = left.subList(0, Math.min(PAGE, left.size()));
        String next = page.size() == left.size()
                ? "<IsTruncated>false</IsTruncated>"
                : "<IsTruncated>true</IsTruncated><NextKeyMarker>%s</NextKeyMarker><NextVersionIdMarker>%s</NextVersionIdMarker>"
                        .formatted(page.getLast().key(), page.getLast().id());
        return Reply.of("<ListVersionsResult>" + next
                + page.stream().map(LocalS3::element).collect(Collectors.joining())
                + "</ListVersionsResult>");
    }

    private static List<Version> behind(List<Version> all, String key, String id) {
        for (int i = 0; i < all.size(); i++)
            if (all.get(i).key().equals(key) && all.get(i).id().equals(id)) return all.subList(i + 1, all.size());
        return all.stream().filter(version -> !version.key().equals(key)).toList();
    }

    private static String element(Version version) {
        String kind = version.content().isPresent() ? "Version" : "DeleteMarker";
        return "<%s><Key>%s</Key><VersionId>%s</VersionId></%1$s>".formatted(kind, version.key(), version.id());
    }

    private static Map<String, String> query(URI uri) {
        String raw = Optional.ofNullable(uri.getRawQuery()).orElse("");
        return Arrays.stream(raw.split("&", -1))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(
                        part -> part[0],
                        part -> part.length == 1 ? "" : URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
