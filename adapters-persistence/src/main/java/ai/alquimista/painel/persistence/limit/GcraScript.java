package ai.alquimista.painel.persistence.limit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/** The script beside this class, called by its digest; sent whole where the server does not have it yet. */
final class GcraScript {

    private static final String FILE = "gcra.lua";

    private final String text;
    private final String digest;

    GcraScript() {
        try (InputStream file = Objects.requireNonNull(GcraScript.class.getResourceAsStream(FILE), FILE)) {
            byte[] bytes = file.readAllBytes();
            this.text = new String(bytes, StandardCharsets.UTF_8);
            this.digest =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /** Whole numbers, as the script answers. */
    List<Long> run(UnifiedJedis redis, List<String> keys, List<String> arguments) {
        return ((List<?>) answer(redis, keys, arguments))
                .stream().map(Long.class::cast).toList();
    }

    private Object answer(UnifiedJedis redis, List<String> keys, List<String> arguments) {
        try {
            return redis.evalsha(digest, keys, arguments);
        } catch (JedisNoScriptException restarted) {
            return redis.eval(text, keys, arguments);
        }
    }
}
