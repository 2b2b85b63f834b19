import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { readStories, steps } from "./steps.ts";
import { tour } from "./tour-state.ts";
import style from "./tour.module.css";
import { useRing } from "./use-ring.ts";

/** One step at a time beside the page it tells of; the page can be used meanwhile. */
export default function Tour({ step }: { step: number }) {
  const { client } = useSession();
  const { data: stories, error } = useQuery({ queryKey: ["tour-stories"], queryFn: ({ signal }) => readStories(client, signal), staleTime: Infinity });
  const found = stories ?? (error ? { lead: null, account: null } : null);
  if (!found) return null;
  const shown = steps.flatMap((one) => { const where = one.where(found); return where === null ? [] : [{ ...one, where }]; });
  const at = Math.min(step, shown.length - 1);
  return <Card key={at} {...shown[at]!} at={at} of={shown.length} />;
}

function Card({ name, target, where, at, of }: { name: string; target: string; where: string; at: number; of: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const ring = useRing(target);
  useEffect(() => {
    void navigate({ href: where } as never);
    heading.current?.focus({ preventScroll: true });
    // Once a step: from there on the page is the reader's.
  }, []);
  const end = () => {
    tour.end();
    document.querySelector<HTMLElement>("#main")?.focus({ preventScroll: true });
  };
  const next = () => (at + 1 < of ? tour.at(at + 1) : end());
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") end();
    else if (event.key === "ArrowRight") next();
    else if (event.key === "ArrowLeft" && at > 0) tour.at(at - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {ring && <div className={style.ring} aria-hidden="true" data-tour-ring style={{ insetBlockStart: ring.top - 6, insetInlineStart: ring.left - 6, inlineSize: ring.width + 12, blockSize: ring.height + 12 }} />}
      <section className={style.card} aria-labelledby="tour-title" onKeyDown={press} data-tour={name}>
        <p className={style.count}>{t("tour.of", { at: at + 1, of })}</p>
        <h2 id="tour-title" ref={heading} tabIndex={-1}>{t(`tour.${name}.title`)}</h2>
        <p>{t(`tour.${name}.text`)}</p>
        <div className={style.ways}>
          {at + 1 < of && <Button variant="subtle" size="xs" onClick={end}>{t("tour.skip")}</Button>}
          <span className={style.room} />
          {at > 0 && <Button variant="default" size="xs" onClick={() => tour.at(at - 1)}>{t("tour.back")}</Button>}
          <Button size="xs" onClick={next}>{t(at + 1 < of ? "tour.next" : "tour.done")}</Button>
        </div>
      </section>
    </>
  );
}
