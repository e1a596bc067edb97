package io.minewatch.alert.world;

import io.minewatch.contract.Validity;
import io.minewatch.contract.site.Site;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/** One boundary of a site, ready to be asked about points. */
public record ShapedSite(Site site, Validity valid, PreparedGeometry shape) {}
