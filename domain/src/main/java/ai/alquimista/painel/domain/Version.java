package ai.alquimista.painel.domain;

/**
 * How often something was changed: whoever changes it names the version that they read, so that no change is lost.
 *
 * @param value 1 for what is new, one more with each change
 */
public record Version(long value) {

    public static final Version FIRST = new Version(1);

    public Version {
        if (value < 1) throw new IllegalArgumentException("a version is 1 or more: " + value);
    }

    public Version next() {
        return new Version(value + 1);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
