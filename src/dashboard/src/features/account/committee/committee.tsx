import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFollowed } from "../../../parts/followed/use-followed.ts";
import { Trouble } from "../../../shell/trouble.tsx";
import style from "./committee.module.css";
import { DecisionPath } from "./decision-path.tsx";
import { Influences } from "./influences.tsx";
import { Leavers } from "./leavers.tsx";
import { committeeOf } from "./read.ts";
import { RoleRow } from "./role-row.tsx";

/** Who has a say in buying, how they stand to us, and how we get to whoever decides. */
export default function CommitteeTab({ id }: { id: string }) {
  const { t } = useTranslation();
  const { value: committee, error, retry } = useFollowed(committeeOf(id));
  if (!committee) return error ? <Trouble error={error} onRetry={retry} /> : <div aria-busy="true"><Skeleton height={380} radius="lg" /></div>;
  const held = committee.roles.filter(({ role, contacts }) => contacts.length > 0 || committee.missing.includes(role));
  return (
    <div className={style.beside}>
      <div className={style.stack}>
        {committee.risks.length > 0 && (
          <ul className={style.risks} aria-label={t("committee.risks")}>{committee.risks.map((risk) => <li key={risk} data-risk={risk}>{t(`committeeRisk.${risk}`)}</li>)}</ul>
        )}
        <section className={style.card} aria-labelledby="roles-title">
          <h2 id="roles-title">{t("committee.roles")}</h2>
          <div className={style.roles}>{held.map(({ role, contacts }) => <RoleRow key={role} role={role} contacts={contacts} isMissing={committee.missing.includes(role)} />)}</div>
          {held.length === 0 && <p className={style.hint}>{t("committee.none")}</p>}
        </section>
      </div>
      <div className={style.stack}>
        <DecisionPath steps={committee.decisionPath} />
        {committee.influences.length > 0 && <Influences influences={committee.influences} />}
        {committee.leavers.length > 0 && <Leavers leavers={committee.leavers} />}
      </div>
    </div>
  );
}
