import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../app/session.tsx";
import { useDirectory } from "../../live/live-provider.tsx";
import { useCommand } from "../../parts/commands/use-command.ts";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { ownersFor } from "../../parts/may/may.ts";
import type { Lack } from "../../parts/moves/prepare.ts";
import { amountOf } from "../../parts/moves/send.ts";
import { AccountPicker } from "../../parts/pick/account-picker.tsx";
import type { Picked } from "../../parts/pick/account-picker.tsx";
import { toast } from "../../shell/toasts.tsx";
import { useSources } from "./use-sources.ts";
import style from "./pipeline.module.css";

const lastSource = "leadgrains.pipeline.source";

/** A new prospect, for an account that is known or a new one. @param onDone with its id */
export function NewLead({ onClose, onDone }: { onClose: () => void; onDone: (id: string) => void }) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const directory = useDirectory();
  const sources = useSources();
  const { busy, refusal, errors: refused, run, clear } = useCommand();
  const [title, setTitle] = useState("");
  const [account, setAccount] = useState<Picked | null>(null);
  const [channel, setChannel] = useState(localStorage.getItem(lastSource) ?? "");
  const [detail, setDetail] = useState("");
  const [owner, setOwner] = useState(me.role === "Seller" ? me.userId ?? "" : "");
  const [money, setMoney] = useState({ "amount": "", "amount.currency": "CNY" });
  const [lacks, setLacks] = useState<readonly Lack[]>([]);
  const [recorded, setRecorded] = useState("");
  const errors: readonly Lack[] = lacks.length > 0 ? lacks : refused;
  const sellers = [...directory ? ownersFor(directory, me) : []].sort((a, b) => (a.name ?? "").localeCompare(b.name ?? "", i18n.language));
  const errorAt = (at: string) => {
    const code = errors.find(({ pointer }) => pointer.startsWith(at))?.code;
    return code && t([`move.error.${code}`, "move.error"]);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    // Before a new account is recorded for it.
    const lacking = [...(title.trim() ? [] : [{ pointer: "/title", code: "required" }]), ...(channel ? [] : [{ pointer: "/source", code: "required" }])];
    setLacks(lacking);
    if (lacking.length > 0) return clear();
    const answer = await run(async (client) => {
      let known = account;
      if (known && !known.id) {
        setAccount(known = { id: (await client.post("/accounts", { body: { name: known.name } })).body.id, name: known.name });
        setRecorded(known.name);
      }
      return client.post("/leads", {
        body: { title: title.trim(), source: { channel, ...(detail.trim() ? { detail: detail.trim() } : {}) }, ...(known?.id ? { accountId: known.id } : {}), ...(owner ? { ownerId: owner } : {}), ...amountOf(money) },
      });
    });
    if (!answer) return;
    localStorage.setItem(lastSource, channel);
    toast(t("pipeline.new.done", { title: title.trim() }));
    onDone(answer.body.id);
  };
  return (
    <Dialog title={t("pipeline.new")} isWide onClose={onClose}>
      <form className={style.naming} onSubmit={(event) => void submit(event)} noValidate data-new-lead>
        <TextInput label={t("pipeline.new.title")} name="title" data-autofocus maxLength={300} value={title} error={errorAt("/title")} placeholder={t("pipeline.new.title.hint")} onChange={(event) => setTitle(event.currentTarget.value)} />
        <AccountPicker label={t("pipeline.new.account")} value={account} allowsNew onPick={setAccount} error={errorAt("/accountId")} />
        <div className={style.pair}>
          <NativeSelect label={t("pipeline.filter.source")} name="source" value={channel} error={errorAt("/source")} onChange={(event) => setChannel(event.currentTarget.value)} data={[{ value: "", label: t("move.choose") }, ...sources]} />
          <TextInput label={t("pipeline.new.detail")} name="detail" maxLength={4000} value={detail} onChange={(event) => setDetail(event.currentTarget.value)} />
        </div>
        <div className={style.pair}>
          <div className={style.money}>
            <TextInput label={t("pipeline.new.amount")} name="amount" inputMode="decimal" value={money.amount} error={errorAt("/amount")} onChange={(event) => setMoney({ ...money, amount: event.currentTarget.value })} />
            <NativeSelect aria-label={t("move.currency")} value={money["amount.currency"]} data={["CNY", "USD", "EUR", "HKD", "JPY", "GBP"]} onChange={(event) => setMoney({ ...money, "amount.currency": event.currentTarget.value })} />
          </div>
          <NativeSelect label={t("pipeline.filter.owner")} name="owner" value={owner} error={errorAt("/ownerId")} onChange={(event) => setOwner(event.currentTarget.value)} data={[{ value: "", label: t("pipeline.pool") }, ...sellers.map(({ id, name }) => ({ value: id, label: name ?? id }))]} />
        </div>
        {errors.length > 0 ? <p className={style.refusal} role="alert">{t("move.missing")} {!recorded && t("move.unchanged")}</p> : refusal && <p className={style.refusal} role="alert">{refusal}</p>}
        {recorded && <p className={style.hint} role="status" data-recorded>{t("move.recorded", { what: t("text.quoted", { text: recorded }) })}</p>}
        <div className={style.foot}>
          <Button variant="default" onClick={onClose}>{t("dialog.cancel")}</Button>
          <Button type="submit" loading={busy}>{t("pipeline.new.do")}</Button>
        </div>
      </form>
    </Dialog>
  );
}
