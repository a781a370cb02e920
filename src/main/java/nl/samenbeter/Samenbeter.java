package nl.samenbeter;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class Samenbeter {

    public static void main(String[] args) {
        SpringApplication.run(Samenbeter.class, args);
    }
}
