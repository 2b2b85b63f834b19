import { Button, NativeSelect, Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../app/address.ts";
import { useSession } from "../../app/session.tsx";
import { useDirectory } from "../../live/live-provider.tsx";
import type { Team } from "../../live/directory.ts";
import { DemoProgress } from "../../parts/begin/demo-progress.tsx";
import { mayReassign } from "../../parts/may/may.ts";
import { EmptyWorkspace } from "./empty.tsx";
import { Handed } from "./handed/handed.tsx";
import { Room } from "./room.tsx";
import { useWall } from "./wall/use-wall.ts";
import { WallHead } from "./wall/wall-head.tsx";
import style from "./room.module.css";

const remembered = "leadgrains.team";

export default function ReassignmentsPage() {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const directory = useDirectory();
  const [asked, ask] = useAddress("team");
  const wall = useWall();
  if (!directory) return <div className={style.page} aria-busy="true"><Skeleton height={36} width={220} /></div>;

  const teams = [...directory.teams.values()].sort((a, b) => (a.name ?? "").localeCompare(b.name ?? "", i18n.language));
  if (teams.length === 0) return <div className={style.page}><DemoProgress /><EmptyWorkspace /></div>;
  const team = asked ?? usual(teams, me.userId).id;
  const choose = (id: string) => {
    localStorage.setItem(remembered, id);
    ask(id);
  };
  if (wall.isOn) {
    return (
      <div className={`${style.page} ${style.wall}`} data-wall>
        <WallHead team={directory.teams.get(team)?.name ?? t("reassignments.title")} onLeave={wall.leave} />
        <Room key={team} team={team} />
      </div>
    );
  }
  return (
    <div className={style.page}>
      <header className={style.header}>
        <h1>{t("reassignments.title")}</h1>
        <NativeSelect
          id="team" aria-label={t("team")} className={style.team} value={team} onChange={(event) => choose(event.currentTarget.value)}
          data={teams.map(({ id, name }) => ({ value: id, label: name ?? id }))}
        />
        <div className={style.tools}>
          {mayReassign(me) && <Button size="xs" variant="default" component={Link} to="/reassignments/many" search={{ team } as never} id="many">{t("many.open")}</Button>}
          <Button size="xs" variant="default" id="wall" className={style.toWall!} title={t("wall.hint")} rightSection={<kbd aria-hidden="true">W</kbd>} onClick={wall.enter}>{t("wall.enter")}</Button>
        </div>
      </header>
      <DemoProgress />
      <Room key={team} team={team}><Handed team={team} /></Room>
    </div>
  );
}

/** The one looked at last, else one's own, else any. */
const usual = (teams: readonly Team[], me: string | null): Team =>
  teams.find(({ id }) => id === localStorage.getItem(remembered)) ?? teams.find(({ managerId }) => managerId !== null && managerId === me) ?? teams[0]!;
