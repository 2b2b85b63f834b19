import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import style from "./committee.module.css";
import type { Member, Role } from "./read.ts";

/** One buying role, covered or missing, with whoever holds it. */
export function RoleRow({ role, contacts, isMissing }: { role: Role; contacts: readonly Member[]; isMissing: boolean }) {
  const { t } = useTranslation();
  return (
    <section className={style.role} data-role={role} data-missing={isMissing} aria-label={t(`buyingRole.${role}`)}>
      <h3>{t(`buyingRole.${role}`)}</h3>
      <div>
        {contacts.length === 0 && <p className={style.missing}>{t(`committee.missing.${role}`, { defaultValue: t("committee.missing") })}</p>}
        <ul>{contacts.map((member) => <MemberLine key={member.id} member={member} />)}</ul>
      </div>
    </section>
  );
}

function MemberLine({ member: { id, name, title, leaning, stage, strength, employed, optedOut } }: { member: Member }) {
  const { t, i18n } = useTranslation();
  return (
    <li className={style.member} data-contact={id} data-opted-out={optedOut}>
      <span className={style.who}>
        <Link className={style.link} to={`/contacts/${id}`}>{name ?? t("text.erased")}</Link>
        {title && <span className={style.muted}>{title}</span>}
        {!employed && <span className={style.chip}>{t("committee.outside")}</span>}
      </span>
      <span className={style.leaning} data-leaning={leaning}>{t(`leaning.${leaning}`)}</span>
      <span className={style.muted}>{stage && t(`contactStage.${stage}`)}</span>
      {optedOut ? <span className={style.opted}>{t("committee.optedOut")}</span> : (
        <span className={style.tie} title={t("committee.strength")}>
          <span className={style.track} aria-hidden="true"><span style={{ inlineSize: `${(strength ?? 0) * 100}%` }} /></span>
          {strength === null || strength === 0
            ? <Link className={style.link} to={"/introductions" as string} search={{ to: id } as never}>{t("committee.introduce")}</Link>
            : <span className={style.figure}>{t("committee.tie", { percent: new Intl.NumberFormat(i18n.language, { style: "percent" }).format(strength) })}</span>}
        </span>
      )}
    </li>
  );
}
