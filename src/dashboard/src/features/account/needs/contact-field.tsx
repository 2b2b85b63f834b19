import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFollowed } from "../../../parts/followed/use-followed.ts";
import { contactsOf } from "../../../parts/known/known.ts";

interface Props {
  readonly account: string;
  readonly label: string;
  /** What stands for nobody. */
  readonly none: string;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (contact: string) => void;
}

/** Somebody who works at the account. */
export function ContactField({ account, label, none, required = false, value, onChange }: Props) {
  const { t } = useTranslation();
  const { value: contacts } = useFollowed(contactsOf(account));
  const people = (contacts ?? []).map(({ id, name, title }) => ({ value: id as string, label: [name ?? t("text.erased"), title].filter(Boolean).join(" · ") }));
  return <NativeSelect label={label} name="contact" required={required} value={value} onChange={(event) => onChange(event.currentTarget.value)} data={[{ value: "", label: none }, ...people]} />;
}
