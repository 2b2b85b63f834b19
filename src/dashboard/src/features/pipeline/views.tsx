import { Button, Menu, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { icons } from "../../shell/icons.tsx";
import { toast } from "../../shell/toasts.tsx";
import { keep, kept } from "./kept-views.ts";
import type { Filters } from "./filters.ts";
import style from "./pipeline.module.css";

/** Filters by name, kept in this browser; a link hands them on. */
export function Views({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [views, setViews] = useState(kept);
  const [isNaming, setNaming] = useState(false);
  const [name, setName] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  const ask = () => {
    button.current?.focus(); // where it goes back to: the menu is gone by then
    setName("");
    setNaming(true);
  };
  const change = (next: typeof views) => { keep(next); setViews(next); };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const called = name.trim();
    if (!called) return;
    change([...views.filter((view) => view.name !== called), { name: called, filters }]);
    setNaming(false);
    toast(t("pipeline.views.saved", { name: called }));
  };
  const share = () => navigator.clipboard.writeText(location.href).then(() => toast(t("copied")), () => toast(t("copy.failed"), "failed"));
  return (
    <>
      <Menu position="bottom-end" width={240} shadow="md" transitionProps={{ duration: 0 }}>
        <Menu.Target><Button ref={button} size="xs" variant="default" data-views>{t("pipeline.views")}</Button></Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 && <Menu.Label className={style.wrap!}>{t("pipeline.views.none")}</Menu.Label>}
          {views.map((view) => <Menu.Item key={view.name} onClick={() => void navigate({ to: "/pipeline", search: view.filters } as never)}>{view.name}</Menu.Item>)}
          <Menu.Divider />
          <Menu.Item onClick={ask}>{t("pipeline.views.save")}…</Menu.Item>
          {"clipboard" in navigator && <Menu.Item onClick={() => void share()}>{t("pipeline.views.share")}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {isNaming && (
        <Dialog title={t("pipeline.views.save")} onClose={() => setNaming(false)}>
          <form className={style.naming} onSubmit={save}>
            <TextInput label={t("pipeline.views.name")} data-autofocus value={name} maxLength={60} onChange={(event) => setName(event.currentTarget.value)} />
            {views.length > 0 && (
              <ul className={style.kept} aria-label={t("pipeline.views")}>
                {views.map((view) => (
                  <li key={view.name}><span>{view.name}</span><button type="button" className={style.plain} aria-label={t("pipeline.views.drop", { name: view.name })} onClick={() => change(views.filter((one) => one !== view))}>{icons.close}</button></li>
                ))}
              </ul>
            )}
            <div className={style.foot}><Button type="submit" disabled={!name.trim()}>{t("pipeline.views.keep")}</Button></div>
          </form>
        </Dialog>
      )}
    </>
  );
}
