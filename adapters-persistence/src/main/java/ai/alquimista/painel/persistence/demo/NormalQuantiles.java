package ai.alquimista.painel.persistence.demo;

/** The standard normal distribution's quantile function, by summing up its density once. */
final class NormalQuantiles {

    private static final double REACH = 4;
    private static final int STEPS = 8_000;
    private static final int ENTRIES = 4_096;
    private static final double[] TABLE = table();

    private NormalQuantiles() {}

    /**
     * How many standard deviations lie below the quantile, between -4 and 4.
     *
     * @param quantile from 0 to 1
     */
    static double at(double quantile) {
        double place = quantile * (ENTRIES - 1);
        int below = Math.min((int) place, ENTRIES - 2);
        double beyond = place - below;
        return TABLE[below] * (1 - beyond) + TABLE[below + 1] * beyond;
    }

    private static double[] table() {
        double[] table = new double[ENTRIES];
        double width = 2 * REACH / STEPS;
        double sum = 0;
        int entry = 0;
        for (int step = 0; step < STEPS && entry < ENTRIES; step++) {
            double z = -REACH + (step + 0.5) * width;
            sum += StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * Math.PI) * width;
            while (entry < ENTRIES && sum >= (double) entry / (ENTRIES - 1)) {
                table[entry++] = z;
            }
        }
        while (entry < ENTRIES) {
            table[entry++] = REACH;
        }
        return table;
    }
}
