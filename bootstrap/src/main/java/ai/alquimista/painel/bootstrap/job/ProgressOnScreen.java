package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.domain.metering.EventFile;
import ai.alquimista.painel.domain.metering.FileProgress;
import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that fills. */
final class ProgressOnScreen implements Progress {

    private static final int REFRESH_MILLIS = 250;
    private static final long MEBIBYTE = 1L << 20;

    private final ProgressBar bar;

    ProgressOnScreen(PrintStream screen, int width, EventFile file, long bytes) {
        this.bar = new ProgressBarBuilder()
                .setTaskName(file.name())
                .setInitialMax(file.size())
                .startsFrom(bytes, Duration.ZERO)
                .setUnit(" MiB", MEBIBYTE)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(screen, width - 1))
                .build();
    }

    @Override
    public void reached(long bytes, FileProgress now) {
        bar.stepTo(bytes);
    }

    @Override
    public void close() {
        bar.close();
    }
}
