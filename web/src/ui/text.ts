/** Lower case, without accents: what searching compares. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Whether every word looked for is in the text. */
export const matches = (haystack: string, needle: string): boolean => {
  const words = plain(needle).split(/\s+/).filter(Boolean);
  if (!words.length) return true;
  const text = plain(haystack);
  return words.every((w) => text.includes(w));
};

/** « CH Fleyriat, Urgences ». */
export const postName = (post: { establishment: string; unit: string }): string =>
  post.unit ? `${post.establishment}, ${post.unit}` : post.establishment;
