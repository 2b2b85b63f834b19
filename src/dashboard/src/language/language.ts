import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type { Words } from "../app/feature.ts";
import { features } from "../app/features.ts";
import { words as tour } from "../shell/tour/words.ts";
import { words as shell } from "../shell/words.ts";
import { words as domain } from "./domain.ts";
import { refusals } from "./words/refusals.ts";

/** Words of what several features are made of. */
const parts = Object.values(import.meta.glob<Words>("../parts/*/words.ts", { eager: true, import: "words" }));

export type Language = "en" | "zh-CN";

const key = "leadgrains.language";

/** As chosen here before, else as the browser asks. */
export function startLanguage(): void {
  const all = [domain, shell, tour, ...parts, ...features.map((feature) => feature.words)];
  const resources = {
    en: { translation: merged(all.map((one) => one.en)) },
    "zh-CN": { translation: merged([...all.map((one) => one.zh), refusals]) },
  };
  void i18next.use(initReactI18next).init({
    resources, lng: chosen(), fallbackLng: "en", initAsync: false,
    keySeparator: false, nsSeparator: false,
    interpolation: { escapeValue: false, prefix: "{", suffix: "}" }, // React escapes
  });
  told(i18next.language);
  i18next.on("languageChanged", told);
}

/** One key that means two things would go unnoticed until somebody reads the wrong one. */
function merged(all: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [word, text] of all.flatMap((one) => Object.entries(one)))
    if ((known[word] ??= text) !== text) throw new Error(`${word} means both "${known[word]}" and "${text}".`);
  return known;
}

export function switchLanguage(): void {
  const next: Language = i18next.language === "en" ? "zh-CN" : "en";
  localStorage.setItem(key, next);
  void i18next.changeLanguage(next);
}

function chosen(): Language {
  const before = localStorage.getItem(key);
  if (before === "en" || before === "zh-CN") return before;
  const first = navigator.languages.find((asked) => /^(zh|en)\b/i.test(asked)) ?? "en";
  return first.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

function told(language: string): void {
  document.documentElement.lang = language;
}
