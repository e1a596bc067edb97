package io.minewatch.alert.console;

import io.minewatch.alert.dispatch.Notice;
import io.minewatch.alert.dispatch.Notices;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the house noticed by itself, and whether somebody outside was told. */
@Path("/api/v1/notices")
@RolesAllowed({"operator", "admin", "supervisor"})
@RunOnVirtualThread
public class NoticeResource {

    private final Notices notices;

    NoticeResource(Notices notices) {
        this.notices = notices;
    }

    @GET
    public NoticeList list(
            @QueryParam("state") @Nullable @Schema(enumeration = {"waiting", "sent", "failed", "not_configured"})
                    String state) {
        var wanted = state == null
                ? null
                : Notice.State.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new NoticeList(
                notices.list(wanted, 200).stream().map(NoticeView::of).toList());
    }

    /** Notices, newest first. */
    public record NoticeList(List<NoticeView> notices) {}

    /** One notice. */
    public record NoticeView(
            String id,
            String subject,
            CodedView what,
            Instant raisedAt,
            @Nullable Instant endedAt,
            Notice.State state,
            int attempts,
            @Nullable String detail) {

        static NoticeView of(Notice notice) {
            return new NoticeView(
                    notice.id(),
                    notice.subject(),
                    CodedView.of(notice.what()),
                    notice.raisedAt(),
                    notice.endedAt(),
                    notice.state(),
                    notice.attempts(),
                    notice.detail());
        }
    }
}
