/** The part of an id that comes from what people call the thing: small letters, digits and hyphens. */
const slugOf = (text: string) => text.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40);

/** An id made here, so that a change sent twice makes one thing; readable where the name has letters that ids may have. */
export function newId(adcode: string, kind: string, called: string): string {
  const chance = crypto.randomUUID().slice(0, 8);
  return [adcode, kind, slugOf(called), chance].filter(Boolean).join('-');
}
