package org.plenary.site.command;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.plenary.record.intake.Progress;

/// Shows how far the reading of files has come: a bar in a terminal, a line for each file elsewhere. Never on
/// standard output, where results are.
final class ReadingShown implements Progress, AutoCloseable {
    private static final long A_KILOBYTE = 1024;

    private final Terminal terminal;
    private final Set<Path> said = new HashSet<>();
    private Optional<Path> file = Optional.empty();
    private Optional<ProgressBar> bar = Optional.empty();

    ReadingShown(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void read(Path reading, long read, long size) {
        if (!file.equals(Optional.of(reading))) {
            close();
            file = Optional.of(reading);
            if (terminal.watched()) {
                bar = Optional.of(begun(reading, size));
            } else if (said.add(reading)) {
                terminal.say("reading %s (%,d KB)".formatted(reading, size / A_KILOBYTE));
            }
        }
        bar.ifPresent(shown -> shown.stepTo(read));
    }

    private ProgressBar begun(Path reading, long size) {
        return new ProgressBarBuilder()
                .setTaskName(String.valueOf(reading.getFileName()))
                .setInitialMax(size)
                .setUnit("KB", A_KILOBYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
