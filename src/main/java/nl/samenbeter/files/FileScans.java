package nl.samenbeter.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.samenbeter.shared.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks every hook. Fails closed: only a hook that answers "yes" in time lets a file in. */
@Component
class FileScans implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FileScans.class);

    private final ObjectProvider<FileScan> hooks;
    private final Duration patience;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("file-scan-", 0).factory());

    FileScans(ObjectProvider<FileScan> hooks, @Value("${samenbeter.files.scan-timeout:30s}") Duration patience) {
        this.hooks = hooks;
        this.patience = patience;
    }

    /** @throws DomainException {@code files.refusedByScan}, or {@code files.notScanned} when a hook does not do its work */
    void scan(Path file, FileType type) {
        hooks.orderedStream().forEach(hook -> ask(hook, file, type));
    }

    private void ask(FileScan hook, Path file, FileType type) {
        Future<Boolean> answer = threads.submit(() -> hook.allows(file, type));
        boolean allowed;
        try {
            allowed = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException failure) {
            answer.cancel(true);
            LOG.error("{} could not look at a file", hook.getClass().getName(), failure);
            throw new DomainException("files.notScanned");
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new DomainException("files.notScanned");
        }
        if (!allowed) {
            throw new DomainException("files.refusedByScan");
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
