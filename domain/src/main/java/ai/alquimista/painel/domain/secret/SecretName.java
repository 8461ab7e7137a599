package ai.alquimista.painel.domain.secret;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that tell of a secret, in English and Portuguese, however they are written. */
final class SecretName {

    private static final Pattern SECRET =
            Pattern.compile("token|secret|segredo|sigilo|pass(?!agem|agens|enger|eio|iv|ion|os?$|ar$|ado|ing$)"
                    + "|senha|pwd|key|chave|credenc|credential|auth(?!or(?!iz))|autoriz|autentic|bearer|privat|privad|cookie"
                    + "|session(?!timeout|ttl|limit|duration|minutes|seconds)|sessao|signature|assinatura|certific|jwt|hmac"
                    + "|mnemonic|connectionstring|webhookurl|accesscode|codigodeacesso|salt");
    private static final Set<String> SHORT =
            Set.of("pin", "cert", "pem", "sid", "cred", "creds", "pat", "dsn", "otp", "totp");

    /** Known for something else, though they hold one of the words. */
    private static final Set<String> HARMLESS = Set.of(
            "maxtokens",
            "mintokens",
            "maxinputtokens",
            "maxoutputtokens",
            "maxcompletiontokens",
            "maxtokensperrequest",
            "tokenlimit",
            "tokenslimit",
            "limitetokens",
            "limitedetokens",
            "tokensperminute",
            "tokensperday",
            "tokenbudget",
            "keyword",
            "keywords",
            "palavraschave",
            "keyboard");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FOREIGN = Pattern.compile("[^a-z0-9]");

    private SecretName() {}

    /** Whether a secret may stand under this name. A name with letters of another script is one that hides something. */
    static boolean isLikely(String name) {
        String plain = plain(name);
        if (HARMLESS.contains(plain)) return false;
        return SHORT.contains(plain)
                || SECRET.matcher(plain).find()
                || FOREIGN.matcher(plain).find();
    }

    /** Small letters and digits alone: {@code API-Key}, {@code apiKey} and {@code api_key} are one. */
    static String plain(String name) {
        String letters = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("");
        return SEPARATORS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
