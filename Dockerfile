# The application for production: PostgreSQL stands beside it (docker-compose.yml); demo and practice clock are absent.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY bpmn bpmn
COPY src src
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -DskipTests package \
    && java -Djarmode=tools -jar target/samenbeter.jar extract --layers --destination target/layers

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 samenbeter \
    && useradd --system --uid 10001 --gid samenbeter --no-create-home --shell /usr/sbin/nologin samenbeter \
    && mkdir /app /data /keys \
    && chown samenbeter:samenbeter /data /keys \
    && chmod 700 /data /keys
WORKDIR /app
COPY --from=build /build/target/layers/dependencies/ ./
COPY --from=build /build/target/layers/spring-boot-loader/ ./
COPY --from=build /build/target/layers/snapshot-dependencies/ ./
COPY --from=build /build/target/layers/application/ ./
USER samenbeter
ENV TZ=UTC SAMENBETER_DATA=/data SERVER_PORT=8080
VOLUME /data
EXPOSE 8080
# in bash, for the image is not promised to bring curl or wget
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-Duser.timezone=UTC", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "-jar", "samenbeter.jar"]
