import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../app/address.ts";
import page from "../../parts/page/page.module.css";
import { Choose } from "./choose.tsx";
import type { Chosen } from "./choose.tsx";
import { Outcome } from "./outcome.tsx";
import { useSend } from "./send.ts";

const nothing: Chosen = { files: [], preset: "leadgrains" };

/** Choose, check, import. What runs stands in the address: it goes on without the page, and can be come back to. */
export default function ImportPage() {
  const { t } = useTranslation();
  const [operation, setOperation] = useAddress("operation");
  const [chosen, choose] = useState(nothing);
  const { send, isSending, refusal } = useSend(chosen, setOperation);
  const anew = () => {
    choose(nothing);
    setOperation(undefined);
  };
  return (
    <div className={page.page}>
      <header className={page.header}><h1>{t("import.title")}</h1></header>
      <div className={page.stack}>
        {operation && <Outcome key={operation} id={operation} canSend={chosen.files.length > 0} onSend={send} onAnew={anew} />}
        {(!operation || chosen.files.length > 0) && <Choose chosen={chosen} isBusy={isSending} isMinor={operation !== undefined} onChoose={choose} onSend={send} />}
        {isSending && <p role="status" className={page.hint}>{t("import.sending", { count: chosen.files.length })}</p>}
        {refusal && <p role="alert" className={page.refusal}>{refusal}</p>}
      </div>
    </div>
  );
}
