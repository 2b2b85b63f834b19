import type { ComponentType, ReactNode } from "react";
import type { Schema } from "leadgrains-client";

/** Words by their key, e.g. `reassignments.title`; `{places}` are filled. Both languages have the same keys, or it doesn't compile. */
export interface Words<Key extends string = string> {
  readonly en: Readonly<Record<Key, string>>;
  readonly zh: Readonly<Record<Key, string>>;
}

export interface Page {
  /** e.g. `/leads/$id`; what stands behind `?` is the page's own. */
  readonly path: string;
  /** Loaded when somebody comes: what isn't looked at costs nothing. */
  readonly load: () => Promise<{ default: ComponentType }>;
}

export interface Navigation {
  /** Where it leads: one of the pages. */
  readonly to: string;
  /** Key of its word. */
  readonly label: string;
  readonly icon: ReactNode;
  /** Smaller ones stand further up; the first is where one arrives. */
  readonly order: number;
  /** Typed after `g`, it leads there. */
  readonly key: string;
  /** Left out: for everybody. */
  readonly isFor?: (me: Schema<"Me">) => boolean;
}

/**
 * A part of the dashboard: a folder under `src/features` whose `feature.tsx` exports one as `feature`. Nothing else needs to be
 * told of it: its pages, its place in the navigation and the palette, and its words are there by themselves.
 */
export interface Feature {
  readonly words: Words;
  readonly pages?: readonly Page[];
  readonly navigation?: Navigation;
}

/** Takes care that both languages say the same. */
export const words = <Key extends string>(en: Readonly<Record<Key, string>>, zh: Readonly<Record<NoInfer<Key>, string>>): Words<Key> => ({ en, zh });
