/** Each by its own name, as whoever reads it looks for it. */
export const languageWords = {
  en: "English",
  nl: "Nederlands",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  it: "Italiano",
};
