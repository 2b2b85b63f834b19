import { Checkbox, NativeSelect, TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AccountPicker } from "../pick/account-picker.tsx";
import { word } from "../changes/sentence.ts";
import { ContactField } from "./contact-field.tsx";
import type { Draft, Field } from "./forms.ts";
import type { Lead, MoveCommand } from "./moves.ts";
import { PersonField } from "./person-field.tsx";
import style from "./moves.module.css";

export interface FieldProps {
  readonly field: Field;
  readonly command: MoveCommand;
  readonly lead: Lead;
  readonly draft: Draft;
  /** Code of what is wrong with it. */
  readonly error: string | undefined;
  readonly isFirst: boolean;
  readonly onChange: (more: Draft) => void;
}

const currencies = ["CNY", "USD", "EUR", "HKD", "JPY", "GBP", "TWD", "SGD"];

export function FieldInput(props: FieldProps) {
  const { field, command, draft, error, isFirst, onChange } = props;
  const { t, i18n } = useTranslation();
  const { name, kind, options = [], word: prefix = "" } = field;
  const own = `move.${command}.${name}`;
  const text = t([own, `move.${name}`]);
  const common = {
    label: field.spare ? t("move.spare", { field: text }) : text,
    description: i18n.exists(`${own}.hint`) ? t(`${own}.hint`) : undefined,
    error: error && t([`move.error.${error}`, "move.error"]),
    "data-autofocus": isFirst || undefined,
    name,
  };
  const value = draft[name] ?? "";
  const set = (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value });
  switch (kind) {
    case "text": return <Textarea {...common} value={value} onChange={set} rows={2} maxLength={4000} />;
    case "date": return <TextInput {...common} type="date" value={value} onChange={set} />;
    case "time": return <TextInput {...common} type="datetime-local" value={value} onChange={set} />;
    case "choice": return (
      <NativeSelect {...common} value={value} onChange={set}
        data={[...(value === "" ? [{ value: "", label: t("move.choose") }] : []), ...options.map((option) => ({ value: option, label: word(t, prefix, option) }))]} />
    );
    case "checks": {
      const chosen = value.split(" ").filter(Boolean);
      return (
        <Checkbox.Group label={common.label} description={common.description} error={common.error} value={chosen} onChange={(all) => onChange({ [name]: all.join(" ") })}>
          <div className={style.checks}>
            {options.map((option, index) => <Checkbox key={option} value={option} label={word(t, prefix, option)} aria-invalid={error !== undefined} data-autofocus={(isFirst && index === 0) || undefined} />)}
          </div>
        </Checkbox.Group>
      );
    }
    case "money": {
      const currency = draft[`${name}.currency`] ?? "CNY";
      return (
        <div className={style.money}>
          <TextInput {...common} inputMode="decimal" value={value} onChange={set} />
          <NativeSelect aria-label={t("move.currency")} value={currency} data={currencies.includes(currency) ? currencies : [currency, ...currencies]} onChange={(event) => onChange({ [`${name}.currency`]: event.currentTarget.value })} />
        </div>
      );
    }
    case "account": return (
      <AccountPicker label={common.label} error={common.error} value={null} autoFocus={isFirst} onPick={(picked) => onChange({ [name]: picked?.id ?? "" })} />
    );
    case "contact": return <ContactField {...props} />;
    case "seller": case "person": return <PersonField {...props} label={common.label} text={common.error} />;
  }
}
