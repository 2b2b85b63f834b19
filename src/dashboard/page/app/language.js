/** The language of the page: as chosen here before, else as the browser asks. */
import en from "./words/en.js";
import zh from "./words/zh.js";

const key = "leadgrains.language";
const dictionaries = { en, "zh-CN": zh };

export let language = localStorage.getItem(key) in dictionaries ? localStorage.getItem(key) : preferred();

function preferred() {
  const first = navigator.languages.find((asked) => /^(zh|en)\b/i.test(asked)) ?? "en";
  return first.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

export function switchLanguage() {
  language = language === "en" ? "zh-CN" : "en";
  localStorage.setItem(key, language);
}

/** A text of the page, its `{places}` filled. */
export function t(name, places = {}) {
  return template(name).replace(/\{(\w+)\}/g, (_, place) => places[place] ?? "");
}

/** @returns {string} the text with its places open; the name itself for what is not known (yet) here */
export const template = (name) => dictionaries[language][name] ?? name;

/** The word for a value of an enumeration, e.g. `stage.Won`; the value itself when it is new to this page. */
export const word = (kind, value) => dictionaries[language][`${kind}.${value}`] ?? value;
