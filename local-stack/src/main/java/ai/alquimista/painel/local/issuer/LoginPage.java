package ai.alquimista.painel.local.issuer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/** The login page, in Portuguese unless the browser prefers English. */
final class LoginPage {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    private static final String PAGE = resource("login.html");
    private static final String FORM = resource("login-form.html");

    private final ResourceBundle texts;
    private final Locale locale;

    LoginPage(String acceptLanguage) {
        this.locale = preferred(acceptLanguage);
        this.texts = ResourceBundle.getBundle(
                "ai.alquimista.painel.local.issuer.login",
                locale,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static Locale preferred(String acceptLanguage) {
        try {
            Locale found = Locale.lookup(LanguageRange.parse(acceptLanguage), List.of(PORTUGUESE, Locale.ENGLISH));
            return found == null ? PORTUGUESE : found;
        } catch (IllegalArgumentException malformed) {
            return PORTUGUESE;
        }
    }

    /**
     * The form posts to the address it came from, so the request's query goes along. No e-mail leaves this machine: whoever
     * was invited finds here what it would have said.
     */
    String form(String username, boolean refused, List<Account> invited) {
        return page((refused ? alert("refused") : "")
                + invited.stream().map(this::invitation).collect(Collectors.joining())
                + FORM.replace("{label.username}", text("username"))
                        .replace("{label.password}", text("password"))
                        .replace("{submit}", text("submit"))
                        .replace("{username}", escape(username)));
    }

    /** For a request that must not be answered by a redirect. */
    String refused() {
        return page(alert("unknown-client"));
    }

    private String invitation(Account account) {
        return "<p>" + text("invited") + " <b>" + escape(account.user().email()) + "</b>: <code>"
                + escape(account.password()) + "</code></p>";
    }

    private String alert(String key) {
        return "<p role=\"alert\">" + text(key) + "</p>";
    }

    private String page(String content) {
        return PAGE.replace("{language}", locale.toLanguageTag())
                .replace("{title}", text("title"))
                .replace("{content}", content);
    }

    private String text(String key) {
        return escape(texts.getString(key));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String resource(String name) {
        try (InputStream in = LoginPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
