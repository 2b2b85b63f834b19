import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { icons } from "./icons.tsx";
import style from "./toasts.module.css";

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: "done" | "failed";
  readonly offer?: Offer | undefined;
}

/** What can be done about it, e.g. undo it. */
export interface Offer {
  readonly text: string;
  run(): void;
}

/** Milliseconds that a toast stays; what failed stays until it is closed. */
const stay = 5000;
const stayWithOffer = 12_000;

let shown: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

const drop = (id: number) => set(shown.filter((toast) => toast.id !== id));

/** Says in a corner how something ended that nobody waits for. @param text in the language of the page */
export function toast(text: string, kind: Toast["kind"] = "done", offer?: Offer): void {
  const id = ++last;
  set([...shown, { id, text, kind, offer }]);
  if (kind === "done") setTimeout(() => drop(id), offer ? stayWithOffer : stay);
}

export function Toasts() {
  const { t } = useTranslation();
  const toasts = useSyncExternalStore((listener) => { listeners.add(listener); return () => void listeners.delete(listener); }, () => shown);
  return (
    <div className={style.toasts} role="status" aria-live="polite">
      {toasts.map(({ id, text, kind, offer }) => (
        <div key={id} className={style.toast} data-kind={kind}>
          <span>{text}</span>
          {offer && <button type="button" className={style.offer} onClick={() => { drop(id); offer.run(); }}>{offer.text}</button>}
          <button type="button" aria-label={t("toast.close")} onClick={() => drop(id)}>{icons.close}</button>
        </div>
      ))}
    </div>
  );
}
