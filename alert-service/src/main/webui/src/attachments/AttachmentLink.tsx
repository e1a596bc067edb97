import { useQuery } from '@tanstack/react-query';
import { attachment, attachmentHref } from '../api/attachments.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { failureOf, ReadFailed } from '../ui/States.tsx';
import css from './Attachments.module.css';
import { attachmentWords } from './words.ts';

/** A photo or paper by its name: a picture is shown small and opens large, a paper is downloaded. */
export function AttachmentLink({ sha256 }: { sha256: string }) {
  const words = useWords(attachmentWords);
  const format = useFormat();
  const query = useQuery(attachment(sha256));
  const failure = query.isError ? failureOf(query.error) : undefined;
  if (failure?.kind === 'refused' && failure.status === 404) return <p className={css.soft}>{words.notKept} <small>SHA-256 {sha256}</small></p>;
  if (failure) return <ReadFailed query={query} />;
  if (!query.data) return <p className={css.soft}>SHA-256 {sha256}</p>;
  const { fileName, mediaType, size } = query.data;
  const picture = mediaType.startsWith('image/');
  const href = attachmentHref(sha256);
  return (
    <p className={css.attachment}>
      <a href={href} title={`SHA-256 ${sha256}`} {...(picture ? { target: '_blank', rel: 'noreferrer' } : { download: fileName })}>
        {picture && <img src={href} alt="" loading="lazy" />}
        <span>{picture ? words.open : words.download} {fileName}</span>
      </a>
      <small className={css.soft}>{words.size(format.number(Math.ceil(size / 1024)))}</small>
    </p>
  );
}
