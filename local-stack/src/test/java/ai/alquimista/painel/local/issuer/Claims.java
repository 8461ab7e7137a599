package ai.alquimista.painel.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;

/** Reads tokens as a client would, by the published keys alone. */
final class Claims {

    private Claims() {}

    static Map<String, Object> of(HttpResponse<String> answer, String token) throws ParseException {
        return of(token(answer, token));
    }

    static String token(HttpResponse<String> answer, String name) throws ParseException {
        return (String)
                Objects.requireNonNull(JSONObjectUtils.parse(answer.body()).get(name), answer.body());
    }

    static long seconds(Map<String, Object> claims, String name) {
        return (long) Objects.requireNonNull(claims.get(name), name);
    }

    static Map<String, Object> of(String token) throws ParseException {
        return SignedJWT.parse(token).getPayload().toJSONObject();
    }

    static boolean isVerifiable(LocalIssuer issuer, String token) throws IOException, ParseException, JOSEException {
        SignedJWT parsed = SignedJWT.parse(token);
        var key = JWKSet.load(issuer.jwksUrl().toURL())
                .getKeyByKeyId(parsed.getHeader().getKeyID());
        return key != null && parsed.verify(new RSASSAVerifier(key.toRSAKey()));
    }
}
