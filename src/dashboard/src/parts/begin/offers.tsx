import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { mayImport } from "../may/may.ts";
import { isOver } from "../operations/use-operation.ts";
import style from "./begin.module.css";
import { CommandLine } from "./command-line.tsx";
import { useDemo } from "./use-demo.ts";

/** How a workspace in which nothing is gets something to look at: the demo, or files. For a page's empty state. */
export function Offers() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { operation, isBusy, refusal, begin } = useDemo();
  const mayLoad = me.role === "Administrator";
  return (
    <div className={style.offers}>
      <p>{t(mayLoad ? "begin.demo.what" : "begin.demo.ask")}</p>
      {mayLoad && <Button className={style.load!} id="load-demo" loading={isBusy || (operation !== undefined && !isOver(operation))} onClick={begin}>{t("begin.demo")}</Button>}
      {refusal && <p className={style.refusal} role="alert">{refusal}</p>}
      {mayLoad && <p className={style.hint}>{t("begin.demo.command")}</p>}
      <CommandLine text="./leadgrains demo" />
      {mayImport(me) && <p className={style.own}>{t("begin.own")} <Button component={Link} to="/import" variant="default" size="xs">{t("begin.import")}</Button></p>}
      <p className={style.hint}>{t("begin.live")}</p>
    </div>
  );
}
