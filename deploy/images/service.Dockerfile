# One of the Quarkus services, built before by ./mvnw package:
#   docker build -f deploy/images/service.Dockerfile --build-arg SERVICE=gateway .
FROM eclipse-temurin:25-jre
ARG SERVICE
ENV MALLOC_ARENA_MAX=2 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 QUARKUS_HTTP_HOST=0.0.0.0
WORKDIR /data
RUN useradd --uid 1001 minewatch && chown minewatch /data
USER minewatch
COPY ${SERVICE}/target/quarkus-app /app
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=70", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "/app/quarkus-run.jar"]
