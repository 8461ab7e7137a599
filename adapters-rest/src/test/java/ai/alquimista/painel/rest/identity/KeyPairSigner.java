package ai.alquimista.painel.rest.identity;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;

/** A signer over a key pair of this process. */
public record KeyPairSigner(String kid, KeyPair pair) implements Signer {

    public static KeyPairSigner generate(String kid, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return new KeyPairSigner(kid, generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public RSAPublicKey publicKey() {
        return (RSAPublicKey) pair.getPublic();
    }

    @Override
    public byte[] rs256(byte[] signingInput) {
        return signature("SHA256withRSA", signingInput);
    }

    byte[] signature(String algorithm, byte[] signingInput) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(signingInput);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
