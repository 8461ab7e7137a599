package ai.alquimista.painel.aws.digest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * As much of the KMS as signing asks for: keys on P-256 that sign indeed, one of them under an alias. It speaks JSON 1.1 over HTTP to
 * the real client.
 */
final class LocalKms implements AutoCloseable {

    static final String ALIAS = "alias/painel-digests";
    private static final String ARN = "arn:aws:kms:us-east-1:000000000000:key/";

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, KeyPair> keys = new ConcurrentHashMap<>();
    private volatile String arn = make();

    LocalKms() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** How often the public key was asked for. */
    int asked() {
        return asked.get();
    }

    /** The key that the alias names. */
    String arn() {
        return arn;
    }

    /** The alias names another key from now on. */
    void repoint() {
        arn = make();
    }

    private String make() {
        String name = ARN + UUID.randomUUID();
        keys.put(name, generate());
        return name;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        JsonNode body = JsonNode.parser().parse(exchange.getRequestBody());
        String reply = switch (target) {
            case "TrentService.GetPublicKey" -> publicKey(text(body, "KeyId"));
            case "TrentService.Sign" -> sign(body);
            default -> "";
        };
        byte[] bytes =
                (reply.isEmpty() ? "{\"__type\": \"NotFoundException\"}" : reply).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(reply.isEmpty() ? 400 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String publicKey(String name) {
        asked.incrementAndGet();
        String named = name.equals(ALIAS) ? arn : name;
        KeyPair key = keys.get(named);
        if (key == null) return "";
        return "{\"KeyId\": \"%s\", \"KeySpec\": \"ECC_NIST_P256\", \"PublicKey\": \"%s\"}"
                .formatted(named, base64(key.getPublic().getEncoded()));
    }

    private String sign(JsonNode body) {
        String name = text(body, "KeyId");
        KeyPair key = keys.get(name);
        boolean known = text(body, "MessageType").equals("RAW")
                && text(body, "SigningAlgorithm").equals("ECDSA_SHA_256");
        if (key == null || !known) return "";
        byte[] message = Base64.getDecoder().decode(text(body, "Message"));
        return "{\"KeyId\": \"%s\", \"Signature\": \"%s\"}".formatted(name, base64(signed(key, message)));
    }

    private static byte[] signed(KeyPair key, byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(JsonNode body, String field) {
        return body.field(field).orElseThrow().asString();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
