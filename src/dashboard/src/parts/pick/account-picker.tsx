import { useTranslation } from "react-i18next";
import { Picker } from "./picker.tsx";

export interface Picked {
  /** None: an account that is still to be recorded. */
  readonly id: string | null;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly value: Picked | null;
  readonly onPick: (picked: Picked | null) => void;
  /** Whether a name that nobody knows yet can be picked. */
  readonly allowsNew?: boolean;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

const unrecorded = "new";

/** An account by a piece of its name, or a new one. */
export function AccountPicker({ label, description, value, onPick, allowsNew = false, error, autoFocus = false }: Props) {
  const { t } = useTranslation();
  return (
    <Picker
      label={label} description={description} initial={value?.name} error={error} autoFocus={autoFocus} placeholder={t(allowsNew ? "pick.accountOrNew" : "pick.account")} none={t("pick.none")}
      what="accounts" search={async (client, q, signal) => (await client.get("/accounts", { query: { q, limit: 8 }, signal })).body.items.map(({ id, name }) => ({ id, text: name }))}
      {...(allowsNew ? { besides: (text, found) => (found.some((one) => one.text === text) ? null : { id: unrecorded, text: t("pick.new", { name: text }), name: text }) } : {})}
      onPick={(option) => onPick(option && { id: option.id === unrecorded ? null : option.id, name: option.name ?? option.text })}
    />
  );
}
