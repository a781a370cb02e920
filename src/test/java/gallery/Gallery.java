package gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MenuBadge;
import nl.samenbeter.ui.PageBanner;
import nl.samenbeter.ui.UserMenuInfo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Every shared component on a few pages, without rooms, engine or database: to look at, and for {@code GalleryIT}. Stands
 * outside the product's packages so that the product's tests never meet these routes.
 */
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "nl.samenbeter.database.EmbeddedDatabaseAutoConfiguration",
            "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ComponentScan({"gallery", "nl.samenbeter.ui"})
@EnableVaadin({"gallery", "nl.samenbeter.ui"})
public class Gallery {

    public static void main(String[] args) {
        SpringApplication.run(Gallery.class, args);
    }

    @Bean
    SecurityFilterChain everythingOpen(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    UserMenuInfo sanne() {
        return new UserMenuInfo() {
            @Override
            public String name() {
                return "Sanne de Wit";
            }

            @Override
            public String roleLine() {
                return "Medewerker · Rooster & ICT";
            }

            @Override
            public void signOut() {}
        };
    }

    @Bean
    MenuBadge threeTasks() {
        return new MenuBadge() {
            @Override
            public String route() {
                return "taken";
            }

            @Override
            public int count() {
                return 3;
            }

            @Override
            public String label(int count) {
                return count + " taken te laat of voor vandaag";
            }
        };
    }

    @Bean
    PageBanner clock() {
        return () -> {
            var title = new Span("Oefenklok");
            title.addClassName("title");
            var next = new Span("· volgende gebeurtenis: 08:15 bordsessie");
            next.addClassNames("next", "wide-only");
            var space = new Span();
            space.addClassName("sp");
            var forward = new Button("Volgende gebeurtenis", Icon.PLAY_NEXT.create("s"));
            var bar = new Div(title, new Span("wo 23 sep 2026, 08:05"), next, space, forward);
            bar.addClassName("practice");
            bar.getElement().setAttribute("role", "region").setAttribute("aria-label", "Oefenklok");
            return bar;
        };
    }
}
