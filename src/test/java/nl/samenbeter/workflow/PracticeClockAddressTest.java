package nl.samenbeter.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenbeter.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** {@code /oefenklok}: in the demo, from this machine, as JSON; anywhere else there is nothing (rulings 37). */
@IntegrationTest
class PracticeClockAddressTest {

    private static final String PATH = PracticeClockController.PATH;
    private static final String MOVE = "{\"to\":\"2026-08-31T08:00:00\"}";

    private final PracticeClock clock = mock(PracticeClock.class);

    @Test
    void isNotThereOutsideTheDemo(@Autowired WebApplicationContext application) throws Exception {
        MockMvc product = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        product.perform(get(PATH)).andExpect(status().isNotFound());
        product.perform(json("127.0.0.1")).andExpect(status().isNotFound());
    }

    @Test
    void movesTimeForThisMachineOnly() throws Exception {
        when(clock.moveTo(any()))
                .thenReturn(new PracticeClock.Moved(LocalDateTime.of(2026, 8, 31, 8, 0), List.of(), Optional.empty()));
        demo().perform(json("192.168.1.20")).andExpect(status().isNotFound());
        verify(clock, never()).moveTo(any());
        demo().perform(json("127.0.0.1")).andExpect(status().isOk());
        verify(clock).moveTo(LocalDateTime.of(2026, 8, 31, 8, 0));
    }

    @Test
    void takesNothingButJson() throws Exception {
        demo().perform(post(PATH).contentType(MediaType.TEXT_PLAIN).content(MOVE))
                .andExpect(status().isUnsupportedMediaType());
        verify(clock, never()).moveTo(any());
    }

    /** Else a neighbour on the network would pass for this machine by a header. */
    @Test
    void theDemoBelievesNoForwardedAddress() throws IOException {
        assertThat(new YamlPropertySourceLoader()
                        .load("demo", new ClassPathResource("application-demo.yaml"))
                        .getFirst()
                        .getProperty("server.forward-headers-strategy"))
                .isEqualTo("none");
    }

    private MockMvc demo() {
        ObjectProvider<PracticeClock> provider = new ObjectProvider<>() {
            @Override
            public Stream<PracticeClock> stream() {
                return Stream.of(clock);
            }
        };
        return MockMvcBuilders.standaloneSetup(new PracticeClockController(provider))
                .build();
    }

    private static MockHttpServletRequestBuilder json(String from) {
        return post(PATH).contentType(MediaType.APPLICATION_JSON).content(MOVE).with(request -> {
            request.setRemoteAddr(from);
            return request;
        });
    }
}
