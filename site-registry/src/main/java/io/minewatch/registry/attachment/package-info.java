/**
 * Photos and papers that show what somebody states: why a patch is no mine, that a measure was done. Kept under their
 * SHA-256, which is what the statement names, and never changed.
 *
 * <p>{@link io.minewatch.registry.attachment.AttachmentResource} is the door, {@link
 * io.minewatch.registry.attachment.Attachments} keeps them.
 */
@NullMarked
package io.minewatch.registry.attachment;

import org.jspecify.annotations.NullMarked;
