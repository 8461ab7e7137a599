package ai.alquimista.painel.rest.json;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one body as they are read one by one, and all that is wrong with them. */
public final class Fields {

    public static final String MOST_MONEY = "99999999.99";

    private static final String WHOLE_BODY = "body";
    private static final String LEAST_MONEY = "0.00";
    private static final BigDecimal MOST = new BigDecimal(MOST_MONEY);
    private static final int CENTS = 2;

    private final List<Violation> violations = new ArrayList<>();
    private int given;

    /** A line of text without the blanks around it; empty if there is none, or it cannot be one. */
    public Optional<String> line(String field, @Nullable String text, int longest) {
        if (text == null) return Optional.empty();
        given++;
        String line = text.strip();
        Optional<Violation> flaw = Text.LINE.flaw(field, line, longest);
        flaw.ifPresent(violations::add);
        return flaw.isPresent() ? Optional.empty() : Optional.of(line);
    }

    /** BRL from nothing to {@value #MOST_MONEY}; empty if there is none, or it is no such amount. */
    public Optional<BigDecimal> money(String field, @Nullable BigDecimal amount) {
        if (amount == null) return Optional.empty();
        given++;
        boolean isOne = amount.signum() >= 0
                && amount.compareTo(MOST) <= 0
                && (amount.signum() == 0 || amount.stripTrailingZeros().scale() <= CENTS);
        if (!isOne) return flaw(field, Flaw.NOT_AN_AMOUNT, LEAST_MONEY, MOST_MONEY);
        return Optional.of(amount.signum() == 0 ? BigDecimal.ZERO : amount);
    }

    /** A whole number from 1 on; empty if there is none, or it is higher than the highest. */
    public <N extends Number> Optional<N> count(String field, @Nullable N number, long highest) {
        if (number == null) return Optional.empty();
        given++;
        if (number.longValue() < 1 || number.longValue() > highest) return flaw(field, Flaw.OUT_OF_RANGE, 1, highest);
        return Optional.of(number);
    }

    /** One of the domain's constants; empty if there is none, or it is none of them. */
    public <E extends Enum<E>> Optional<E> oneOf(String field, @Nullable String word, Class<E> constants) {
        if (word == null) return Optional.empty();
        given++;
        List<E> all = List.of(constants.getEnumConstants());
        Optional<E> meant = Spelling.read(word, all);
        return meant.isPresent() ? meant : flaw(field, Flaw.NOT_ONE_OF, Spelling.all(all));
    }

    /** What else a text stands for; empty if there is none, or the reader refuses it as an illegal argument. */
    public <T> Optional<T> read(String field, @Nullable String text, Flaw flaw, Function<String, T> reader) {
        if (text == null) return Optional.empty();
        given++;
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException refused) {
            return flaw(field, flaw);
        }
    }

    /** Insists on a field. */
    public void require(String field, @Nullable Object value) {
        if (value == null) violations.add(new Violation(field, Flaw.REQUIRED, List.of()));
    }

    /**
     * Insists that some field was given.
     *
     * @throws Refusal.Invalid naming the body
     */
    public void requireAny() {
        if (given == 0) throw new Refusal.Invalid(WHOLE_BODY, Flaw.NOTHING_TO_CHANGE);
    }

    /**
     * Insists that nothing is wrong.
     *
     * @throws Refusal.Invalid naming each field with which something is
     */
    public void check() {
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
    }

    private <T> Optional<T> flaw(String field, Flaw flaw, Object... arguments) {
        violations.add(new Violation(field, flaw, List.of(arguments)));
        return Optional.empty();
    }
}
