package nl.samenbeter;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One browser for a class of browser tests: the one that {@code ./samenbeter test} found or installed
 * ({@code SAMENBETER_BROWSER}), else the one that Playwright brings. Without either the tests fail; they never skip.
 */
public final class TestBrowser implements AutoCloseable {

    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    public TestBrowser() {
        String path = System.getenv("SAMENBETER_BROWSER");
        var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
        if (path == null) {
            playwright = Playwright.create();
        } else {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            options.setExecutablePath(Path.of(path));
        }
        browser = playwright.chromium().launch(options);
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
