package ai.alquimista.painel.domain.secret;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts that look like a secret, wherever they stand. */
final class SecretText {

    private static final List<Pattern> SIGNS = List.of(
            // What HTTP's Authorization header carries.
            Pattern.compile("(?i)\\b(?:bearer|digest|negotiate|ntlm|apikey|aws4-hmac-sha256)[\\s:=\"']+\\S"),
            Pattern.compile("(?i)-----\\s*BEGIN|PuTTY-User-Key-File|\\bssh-(?:rsa|ed25519|dss)\\b"),
            // user:password@ of an address, also where the password has characters that it should not.
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:/{2}[^/\\s]*@"),
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:/{2}[^/:\\s]*:(?![0-9]+(?:[/?#]|$))\\S*@"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{6,}\\.[A-Za-z0-9_-]*"),
            // The prefixes that services give theirs.
            Pattern.compile("\\b(?:AKIA|ASIA|AROA)[A-Z0-9]{12,}"),
            Pattern.compile(
                    "\\b(?:gh[pousr]_|github_pat_|glpat-|xox[a-z]-|xapp-|[srp]k[-_]|whsec_|shpat_|hf_|ya29\\.|AIza"
                            + "|EAA|SG\\.|APP_USR-|TEST-|npm_|dop_v1_|pat-|key-)[A-Za-z0-9_-]*[0-9][A-Za-z0-9._-]{5,}"),
            Pattern.compile("(?i)hooks\\.slack\\.com/|api\\.telegram\\.org/bot|discord(?:app)?\\.com/api/webhooks/"));

    private static final Pattern BASIC = Pattern.compile("(?i)\\bbasic\\s+([A-Za-z0-9+/_-]{4,})={0,2}");

    /** A name and a value in one text: a query, a connection string, JSON or XML within the text. */
    private static final Pattern PAIR =
            Pattern.compile("([\\p{L}\\p{N}_.$-]{1,100})[\\\\\"'\\]\\s]{0,4}[=:>]\\s{0,4}[^\\s&;,]");

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+/_-]{20,}");
    private static final Pattern ALPHANUMERICS = Pattern.compile("[A-Za-z0-9]{20,}");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2}");
    private static final int SEPARATOR = 3;
    private static final Pattern UUID = Pattern.compile("\\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\b");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");

    private SecretText() {}

    static boolean isLikely(String text) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return looksSecret(plain) || (plain.indexOf('%') >= 0 && looksSecret(decoded(plain)));
    }

    private static boolean looksSecret(String text) {
        return SIGNS.stream().anyMatch(sign -> sign.matcher(text).find())
                || BASIC.matcher(text).results().anyMatch(match -> isUserAndPassword(match.group(1)))
                || PAIR.matcher(text).results().anyMatch(match -> SecretName.isLikely(match.group(1)))
                || looksRandom(UUID.matcher(text).replaceAll(" "));
    }

    private static boolean isUserAndPassword(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
            return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(':') >= 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Keys are long, and mix kinds of characters as no word does; a capital here and there is camel case. */
    private static boolean looksRandom(String text) {
        return ALPHANUMERICS.matcher(text).results().map(MatchResult::group).anyMatch(SecretText::mixes)
                || WORD.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .anyMatch(word -> changesOften(word)
                                || (mixes(word) && CAPITALS.matcher(word).find()));
    }

    private static boolean mixes(String word) {
        boolean small = word.chars().anyMatch(Character::isLowerCase);
        boolean capital = word.chars().anyMatch(Character::isUpperCase);
        boolean digit = word.chars().anyMatch(Character::isDigit);
        boolean bare = ALPHANUMERICS.matcher(word).matches();
        return bare
                ? (digit && (small || capital))
                        || (small && CAPITALS.matcher(word).find())
                : small && capital && digit;
    }

    /** Between capitals, small letters and digits; dashes and the like part words and do not count. */
    private static boolean changesOften(String word) {
        int changes = 0;
        for (int i = 1; i < word.length(); i++) {
            int kind = kind(word.charAt(i));
            int before = kind(word.charAt(i - 1));
            if (kind != before && kind != SEPARATOR && before != SEPARATOR) changes++;
        }
        return changes * 5 > word.length() * 2;
    }

    private static int kind(char character) {
        if (Character.isDigit(character)) return 0;
        if (Character.isUpperCase(character)) return 1;
        return Character.isLowerCase(character) ? 2 : SEPARATOR;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
