import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNavigation } from "../app/use-navigation.ts";
import { Keys } from "./keys.tsx";
import { opened } from "./opened.ts";
import style from "./palette.module.css";
import { useReturnFocus } from "./return-focus.ts";
import { tour } from "./tour/tour-state.ts";

/** All shortcuts there are. */
export default function Help() {
  const { t } = useTranslation();
  useReturnFocus();
  const navigation = useNavigation();
  const lines: [text: string, keys: string[]][] = [
    [t("help.palette"), ["Ctrl / ⌘", "K"]],
    ...navigation.map(({ label, key }): [string, string[]] => [t("help.go", { page: t(label) }), ["G", key.toUpperCase()]]),
    [t("help.shortcuts"), ["?"]],
    [t("help.close"), ["Esc"]],
  ];
  return (
    <Modal opened onClose={() => opened.set(null)} title={t("help.title")} closeButtonProps={{ "aria-label": t("toast.close") }}>
      <dl className={style.help}>
        {lines.map(([text, keys]) => <div key={text}><dt>{text}</dt><dd><Keys keys={keys} /></dd></div>)}
      </dl>
      <Button variant="default" size="xs" onClick={() => { opened.set(null); tour.at(0); }}>{t("tour.start")}</Button>
    </Modal>
  );
}
