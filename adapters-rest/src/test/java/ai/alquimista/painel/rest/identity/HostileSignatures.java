package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import com.nimbusds.jose.JOSEException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Good claims that the issuer did not sign, or not so, or not with a key that counts. */
final class HostileSignatures {

    private HostileSignatures() {}

    static List<Hostile> of(Forge forge) {
        String token = forge.token();
        String input = token.substring(0, token.lastIndexOf('.'));
        byte[] good = forge.signer().rs256(bytes(input));
        String other =
                input(Forge.with(forge.header(), "typ", "JWT"), forge.good().user());
        return List.of(
                wrong("signature of zeros", input, new byte[good.length]),
                wrong("signature of one byte", input, new byte[1]),
                wrong("signature cut by one byte", input, Arrays.copyOf(good, good.length - 1)),
                wrong("signature with a byte more", input, Arrays.copyOf(good, good.length + 1)),
                wrong("signature with one bit turned", input, turned(good)),
                wrong("signature of another token", other, good),
                wrong("RS512 signature under RS256", input, foreign("SHA512withRSA", input)),
                wrong("another key under the same kid", input, foreign("SHA256withRSA", input)),
                wrong("the text itself for a signature", input, bytes(input)),
                signedBy("unpublished key", HostileKeys.FOREIGN, forge),
                signedBy("published RSA key of 1024 bits", HostileKeys.WEAK, forge),
                signedBy("published key for encryption", HostileKeys.ENCRYPTION, forge),
                withAlg("alg none, no claims changed, text for a signature", "none", forge, input),
                hmac(forge),
                elliptic("ES256", forge, Reason.ALGORITHM),
                elliptic("RS256", forge, Reason.UNKNOWN_KEY));
    }

    private static Hostile wrong(String name, String input, byte[] signature) {
        return Hostile.token(name, Reason.SIGNATURE, input + "." + Signer.base64(signature));
    }

    private static Hostile signedBy(String name, KeyPairSigner signer, Forge forge) {
        String token = new Forge(signer, forge.good()).token();
        return Hostile.token(name, Reason.UNKNOWN_KEY, token);
    }

    private static Hostile withAlg(String name, String alg, Forge forge, String signature) {
        String input =
                input(Forge.with(forge.header(), "alg", alg), forge.good().user());
        return Hostile.token(name, Reason.ALGORITHM, input + "." + Signer.base64(bytes(signature)));
    }

    /** The classic confusion: the public key, which everybody has, taken for the secret of an HMAC. */
    private static Hostile hmac(Forge forge) {
        String input =
                input(Forge.with(forge.header(), "alg", "HS256"), forge.good().user());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(forge.signer().publicKey().getEncoded(), "HmacSHA256"));
            String token = input + "." + Signer.base64(mac.doFinal(bytes(input)));
            return Hostile.token("HS256 with the public key as secret", Reason.ALGORITHM, token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Hostile elliptic(String alg, Forge forge, Reason reason) {
        Map<String, Object> header = Forge.with(forge.header(), "alg", alg);
        String input = input(
                Forge.with(header, "kid", HostileKeys.ELLIPTIC.getKeyID()),
                forge.good().user());
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(HostileKeys.ELLIPTIC.toECPrivateKey());
            signature.update(bytes(input));
            String token = input + "." + Signer.base64(signature.sign());
            return Hostile.token("published EC key under alg " + alg, reason, token);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] foreign(String algorithm, String input) {
        return HostileKeys.FOREIGN.signature(algorithm, bytes(input));
    }

    private static byte[] turned(byte[] signature) {
        byte[] turned = signature.clone();
        turned[turned.length / 2] ^= 1;
        return turned;
    }

    private static String input(Map<String, Object> header, Map<String, Object> claims) {
        return Signer.base64(bytes(Forge.json(header))) + "." + Signer.base64(bytes(Forge.json(claims)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
