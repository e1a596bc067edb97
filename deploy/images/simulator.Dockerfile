# The made-up county, built before by ./mvnw package.
FROM eclipse-temurin:25-jre
COPY simulator/target/lib simulator/target/minewatch-simulator-0.1.0-SNAPSHOT.jar /app/
USER 1001
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-Xmx192m", "-cp", "/app/*", "io.minewatch.simulator.Main"]
