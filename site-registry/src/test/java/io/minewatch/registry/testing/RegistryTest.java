package io.minewatch.registry.testing;

import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** The surroundings of every test that runs the whole service. Tests share them, so each uses ids of its own. */
@QuarkusTestResource(SigningResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "registry"))
public abstract class RegistryTest {}
