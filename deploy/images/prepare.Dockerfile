# Makes the database's schemas and roles and Kafka's topics, and ends.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN mvn -B -q -Dmaven.test.skip=true -pl event-contract,deploy/local package \
    && mvn -B -q -Dmaven.test.skip=true -pl event-contract,deploy/local dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=/app

FROM eclipse-temurin:25-jre
COPY --from=build /app /app
COPY --from=build /source/deploy/local/target/minewatch-local-0.1.0-SNAPSHOT.jar /app/
USER 1001
ENTRYPOINT ["java", "-cp", "/app/*", "io.minewatch.local.cli.Main", "prepare"]
