/** Which of the languages there are words for a tag such as `de-AT` asks for; English when none of them. */
export function languageAmong<L extends string>(languages: Readonly<Record<L | 'en', unknown>>, tag: string): L | 'en' {
  const language = tag.toLowerCase().split(/[-_]/)[0]!;
  return Object.hasOwn(languages, language) ? language as L : 'en';
}
