package nl.samenbeter.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ModelAndView;

/** The same plain page for what is refused before Vaadin sees it, by the filters or by Tomcat's own reading of an address. */
@Configuration(proxyBeanMethods = false)
class PlainErrors {

    @Bean
    ErrorViewResolver plainErrorView() {
        return (request, status, model) -> new ModelAndView((data, asked, response) -> {
            response.setContentType(PlainErrorPage.TYPE);
            response.getWriter().write(PlainErrorPage.of(asked, status.value()));
        });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrorsOfTomcat() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new PlainErrorValve()));
    }

    private static final class PlainErrorValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType(PlainErrorPage.TYPE);
                response.getOutputStream()
                        .write(PlainErrorPage.of(request, status).getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                container.getLogger().debug("nobody is there to read an error page", gone);
            }
        }
    }
}
