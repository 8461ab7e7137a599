package ai.alquimista.painel.aws.credential;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM: a nonce of 12 bytes, then the cipher text with its tag, bound to the name under which it is kept. */
final class Sealed {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealed() {}

    static byte[] seal(SecretKey key, String name, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, key, name, nonce).doFinal(content);
            return ByteBuffer.allocate(NONCE_BYTES + text.length)
                    .put(nonce)
                    .put(text)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What was sealed under that name.
     *
     * @throws IOException if it was sealed by another key or under another name, or changed since
     */
    static byte[] open(SecretKey key, String name, byte[] content) throws IOException {
        if (content.length < NONCE_BYTES) throw new IOException("cut off: " + name);
        byte[] nonce = Arrays.copyOf(content, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, name, nonce)
                    .doFinal(content, NONCE_BYTES, content.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot be opened: " + name, e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, String name, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
