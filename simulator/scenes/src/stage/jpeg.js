/** A canvas as JPEG, in base64 because that is what crosses over to Node. Not toBlob: it waits for idle time. */
export function jpeg(canvas, quality) {
  return canvas.toDataURL('image/jpeg', quality).split(',')[1];
}
