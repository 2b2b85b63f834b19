import { NativeSelect, Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../app/address.ts";
import { useSession } from "../../app/session.tsx";
import { useDirectory } from "../../live/live-provider.tsx";
import type { Team } from "../../live/directory.ts";
import { EmptyWorkspace } from "./empty.tsx";
import { Room } from "./room.tsx";
import style from "./room.module.css";

const remembered = "leadgrains.team";

export default function ReassignmentsPage() {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const directory = useDirectory();
  const [asked, ask] = useAddress("team");
  if (!directory) return <div className={style.page} aria-busy="true"><Skeleton height={36} width={220} /></div>;

  const teams = [...directory.teams.values()].sort((a, b) => (a.name ?? "").localeCompare(b.name ?? "", i18n.language));
  if (teams.length === 0) return <EmptyWorkspace />;
  const team = asked ?? usual(teams, me.userId).id;
  const choose = (id: string) => {
    localStorage.setItem(remembered, id);
    ask(id);
  };
  return (
    <div className={style.page}>
      <header className={style.header}>
        <h1>{t("reassignments.title")}</h1>
        <NativeSelect
          id="team" aria-label={t("team")} className={style.team} value={team} onChange={(event) => choose(event.currentTarget.value)}
          data={teams.map(({ id, name }) => ({ value: id, label: name ?? id }))}
        />
      </header>
      <Room key={team} team={team} />
    </div>
  );
}

/** The one looked at last, else one's own, else any. */
const usual = (teams: readonly Team[], me: string | null): Team =>
  teams.find(({ id }) => id === localStorage.getItem(remembered)) ?? teams.find(({ managerId }) => managerId !== null && managerId === me) ?? teams[0]!;
