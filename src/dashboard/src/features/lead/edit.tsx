import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../../parts/commands/use-command.ts";
import { AccountPicker } from "../../parts/pick/account-picker.tsx";
import { isComposing } from "../../shell/composing.ts";
import type { Lead } from "./lead.ts";
import style from "./lead.module.css";

const currencies = ["CNY", "EUR", "USD", "GBP", "JPY"];

/** Title, amount and product, and the account while it is unknown. What somebody else changes meanwhile is said, and overwrites nothing that is being written. */
export function Edit({ lead, onDone }: { lead: Lead; onDone: () => void }) {
  const { t } = useTranslation();
  const command = useCommand();
  const [begun] = useState(lead);
  const [title, setTitle] = useState(lead.title ?? "");
  const [amount, setAmount] = useState(lead.amount?.value ?? "");
  const [currency, setCurrency] = useState(lead.amount?.currency ?? "CNY");
  const [product, setProduct] = useState(lead.product ?? "");
  const [accountId, setAccount] = useState<string | null>(null);
  const [emptied, setEmptied] = useState<readonly string[]>([]);
  const isOld = detailsOf(begun) !== detailsOf(lead);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const value = amount.normalize("NFKC").replace(/[,\s]/g, "");
    const gone = [...(value === "" && begun.amount ? ["amount"] : []), ...(product.trim() === "" && begun.product ? ["product"] : [])];
    setEmptied(gone);
    if (gone.length > 0) return;
    const body = {
      ...(title.trim() === begun.title ? {} : { title: title.trim() }),
      ...(value === "" || (value === begun.amount?.value && currency === begun.amount.currency) ? {} : { amount: { value, currency } }),
      ...(accountId === null ? {} : { accountId }),
      ...(product.trim() === "" || product.trim() === begun.product ? {} : { product: product.trim() }),
    };
    if (Object.keys(body).length === 0) return onDone();
    if (await command.run((client) => client.patch("/leads/{id}", { path: { id: lead.id }, body }))) onDone();
  };

  const unlessEmptied = (name: string) => (emptied.includes(name) ? { error: t("lead.cannotEmpty") } : {});
  return (
    <form className={style.edit} onSubmit={(event) => void submit(event)} onKeyDown={(event) => event.key === "Escape" && !isComposing(event) && onDone()} data-edit>
      <h1 className={style.unseen}>{lead.title}</h1>
      <TextInput className={style.wide} label={t("lead.title")} autoFocus required withAsterisk={false} maxLength={300} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <TextInput label={t("lead.amount")} inputMode="decimal" {...unlessEmptied("amount")} value={amount} onChange={(event) => setAmount(event.currentTarget.value)} />
      <NativeSelect label={t("lead.currency")} value={currency} data={[...new Set([...currencies, currency])]} onChange={(event) => setCurrency(event.currentTarget.value)} />
      <TextInput label={t("lead.product")} maxLength={200} {...unlessEmptied("product")} value={product} onChange={(event) => setProduct(event.currentTarget.value)} />
      {begun.accountId === null && <div className={style.wide}><AccountPicker label={t("lead.account")} description={t("lead.accountHint")} value={null} onPick={(picked) => setAccount(picked?.id ?? null)} /></div>}
      <div className={style.actions}>
        <Button type="submit" size="sm" loading={command.busy}>{t("lead.save")}</Button>
        <Button size="sm" variant="default" onClick={onDone}>{t("dialog.cancel")}</Button>
      </div>
      {isOld && <p className={style.warning} role="status">{t("lead.changedMeanwhile", { title: lead.title ?? "", amount: lead.amount ? `${lead.amount.value} ${lead.amount.currency}` : "–", product: lead.product ?? "–" })}</p>}
      {command.refusal && <p className={style.refusal} role="alert">{command.refusal}</p>}
    </form>
  );
}

const detailsOf = ({ title, amount, product }: Lead) => JSON.stringify([title, amount, product]);
