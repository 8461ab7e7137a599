package ai.alquimista.painel.domain.tenant;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that invitations go to, as browsers take one for well formed; in lower case, since nobody is two people by the
 * size of their letters.
 */
public record EmailAddress(String value) {

    public static final int LONGEST = 254;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")+");

    public EmailAddress {
        if (value.length() > LONGEST || !FORM.matcher(value).matches())
            throw new IllegalArgumentException("not an e-mail address");
    }

    /** The address that a text is; empty if it is none. */
    public static Optional<EmailAddress> read(String text) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        boolean isOne = value.length() <= LONGEST && FORM.matcher(value).matches();
        return isOne ? Optional.of(new EmailAddress(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
