import { useId } from "react";
import type { ReactNode } from "react";
import style from "./bits.module.css";

/** A part of the page with its heading; on the right what can be done about it. */
export function Card({ title, aside, children, ...data }: { title: string; aside?: ReactNode; children: ReactNode; "data-card"?: string }) {
  const id = useId();
  return (
    <section className={style.card} aria-labelledby={id} {...data}>
      <div className={style.head}><h2 id={id}>{title}</h2>{aside}</div>
      {children}
    </section>
  );
}
