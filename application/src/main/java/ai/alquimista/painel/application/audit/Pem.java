package ai.alquimista.painel.application.audit;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as text. */
public final class Pem {

    private static final int LINE = 64;

    private Pem() {}

    public static String write(byte[] encoded, String what) {
        String body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN %s-----%n%s%n-----END %1$s-----%n".formatted(what, body);
    }

    /**
     * The first of its kind in a text.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static byte[] read(String text, String what) {
        Matcher block = Pattern.compile("-----BEGIN %s-----([A-Za-z0-9+/=\\s]*)-----END %1$s-----".formatted(what))
                .matcher(text);
        if (!block.find()) throw new IllegalArgumentException("no " + what);
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
