/** Languages that the SDK speaks. */
export type Locale = "en" | "de" | "es";

/** The one that is nearest to somebody's own, `navigator.language` for example. Who speaks none of them gets English. */
export function localeOf(own: string): Locale {
  const [language] = own.toLowerCase().split(/[-_]/);
  return language === "de" || language === "es" ? language : "en";
}
